import sharp from 'sharp'

/** Draws an SVG of 64 × 64 units as `size` × `size` RGB bytes, row by row. */
export async function rasterise(svg: string, size = 64): Promise<Uint8Array> {
  const image = sharp(Buffer.from(svg), { density: (72 * size) / 64 }).resize(size, size, { fit: 'fill' })
  const { data } = await image
    .flatten({ background: '#000' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return new Uint8Array(data)
}
