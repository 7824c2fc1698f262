import { SoundsceneError } from '@soundscene/errors'

/**
 * Reads the body of a request, or of an answer, never holding more than `limitMegabytes` (10⁶ bytes each): a declared length beyond it is
 * refused unread, and what arrives is counted whatever was declared.
 * @throws SoundsceneError `sound/too-large`
 */
export async function readBounded(
  request: Pick<Request, 'body' | 'headers'>,
  limitMegabytes: number,
): Promise<Uint8Array> {
  const limit = limitMegabytes * 1e6
  const tooLarge = () => new SoundsceneError('sound/too-large', { limit: limitMegabytes })
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks, size))
}
