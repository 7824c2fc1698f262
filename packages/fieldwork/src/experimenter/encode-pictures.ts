import { SoundsceneError } from '@soundscene/errors'
import sharp from 'sharp'

/** Pictures that look alike from outside. */
export interface EncodedPictures {
  pngs: Uint8Array[]
  /** Width and height of each, in pixels. */
  size: number
  /** Length of each file. */
  bytes: number
}

const maxPixels = 50_000_000

/**
 * Pictures as square PNG files of one size, without anything beside their pixels, and filled up to one length: neither
 * sharpness nor file size tells who drew a picture.
 * @param size in pixels; when left out, that of the smallest picture
 * @throws SoundsceneError `input/invalid` for what is no picture
 */
export async function encodePictures(files: readonly Uint8Array[], size?: number): Promise<EncodedPictures> {
  const common = size ?? (await smallest(files))
  const pngs: Buffer[] = []
  for (const file of files) pngs.push(await encode(file, common))
  const bytes = Math.max(...pngs.map(({ length }) => length))
  // Decoders read to the end mark and leave what follows alone.
  return { pngs: pngs.map((png) => Buffer.concat([png, Buffer.alloc(bytes - png.length)])), size: common, bytes }
}

async function smallest(files: readonly Uint8Array[]): Promise<number> {
  const sizes: number[] = []
  for (const file of files) {
    const { width, height } = await read(() => open(file).metadata())
    sizes.push(Math.min(width, height))
  }
  return Math.min(1_024, ...sizes)
}

const encode = (file: Uint8Array, size: number): Promise<Buffer> =>
  read(() => {
    const square = open(file).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb')
    return square.resize(size, size, { fit: 'cover' }).png({ compressionLevel: 9, palette: false }).toBuffer()
  })

const open = (file: Uint8Array) => sharp(file, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })

async function read<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    throw new SoundsceneError('input/invalid', { what: 'One of the pictures can not be read.' }, { cause })
  }
}
