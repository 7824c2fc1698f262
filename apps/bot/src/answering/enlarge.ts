import sharp from 'sharp'

/** Pixels of an edge as chats show it; they never enlarge a picture themselves, and the model's are stamps. */
const shownEdge = 512

/** The picture as large as a chat shows pictures, smoothed. */
export async function enlarge(png: Uint8Array): Promise<Uint8Array> {
  const larger = sharp(png).resize(shownEdge, shownEdge, { kernel: 'lanczos3' })
  return new Uint8Array(await larger.png({ compressionLevel: 9 }).toBuffer())
}
