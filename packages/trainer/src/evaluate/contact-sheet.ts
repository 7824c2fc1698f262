import sharp from 'sharp'

const side = 64
const gap = 2

/** Lays 64×64 RGB pictures out in rows on a dark ground, as PNG; `scale` repeats every pixel that many times. */
export async function contactSheet(rows: Uint8Array[][], scale = 1): Promise<Uint8Array> {
  const columns = Math.max(...rows.map((row) => row.length))
  const pitch = side + gap
  const raw = { width: side, height: side, channels: 3 } as const
  const tiles = rows.flatMap((row, y) =>
    row.map((rgb, x) => ({ input: Buffer.from(rgb), raw, left: gap + x * pitch, top: gap + y * pitch })),
  )
  const [width, height] = [gap + columns * pitch, gap + rows.length * pitch]
  const sheet = await sharp({ create: { width, height, channels: 3, background: '#14161c' } })
    .composite(tiles)
    .png()
    .toBuffer()
  if (scale === 1) return new Uint8Array(sheet)
  return new Uint8Array(
    await sharp(sheet)
      .resize(width * scale, height * scale, { kernel: 'nearest' })
      .png()
      .toBuffer(),
  )
}
