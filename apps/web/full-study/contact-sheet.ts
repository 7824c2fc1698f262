import { readStimulusSet } from '@soundscene/fieldwork/stimulus-set'
import sharp from 'sharp'

const side = 96
const pitch = side + 4

/** The pictures of a set: a row for each class, with the first sound of it, and a column for each source in this order. */
export async function contactSheet(folder: string, sources: readonly string[]): Promise<Buffer> {
  const { sounds, pictures } = await readStimulusSet(folder)
  const firsts = new Map(sounds.toReversed().map((sound) => [sound.class, sound.name]))
  const rows = [...firsts].sort().map(([, name]) => name)
  const tiles = rows.flatMap((sound, row) =>
    sources.map(async (source, column) => {
      const picture = pictures.find((other) => other.sound === sound && other.source === source)
      const input = await sharp(picture?.bytes).resize(side, side, { kernel: 'nearest' }).toBuffer()
      return { input, left: 4 + column * pitch, top: 4 + row * pitch }
    }),
  )
  const [width, height] = [4 + sources.length * pitch, 4 + rows.length * pitch]
  return sharp({ create: { width, height, channels: 3, background: '#14161c' } })
    .composite(await Promise.all(tiles))
    .png()
    .toBuffer()
}
