import sharp from 'sharp'

/** Enlarges a PNG to `size` × `size` with its pixels kept as squares: the model drew 64 × 64 and no more. */
export const enlarge = async (png: Uint8Array, size: number): Promise<Uint8Array> =>
  sharp(png).resize(size, size, { kernel: 'nearest' }).png({ palette: false }).toBuffer()
