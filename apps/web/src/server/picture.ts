import sharp from 'sharp'

/** Enlarges a PNG to `size` × `size` smoothly: the model's brushwork reads better without the edges of its 64 × 64 squares. */
export const enlarge = async (png: Uint8Array, size: number): Promise<Uint8Array> =>
  sharp(png).resize(size, size, { kernel: 'cubic' }).png({ palette: false }).toBuffer()
