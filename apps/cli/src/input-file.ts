import { open } from 'node:fs/promises'
import { SoundsceneError } from '@soundscene/errors'

/**
 * Reads a whole file of at most `limit` bytes, checked before and while reading.
 * @throws SoundsceneError `input/invalid` when it can't be read, `sound/too-large` when it is larger.
 */
export async function readInputFile(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw new SoundsceneError('input/invalid', { what: `${path} can't be read (${cause.code}). Check the name.` })
  })
  try {
    const status = await file.stat()
    if (!status.isFile()) throw new SoundsceneError('input/invalid', { what: `${path} is not a file.` })
    if (status.size > limit) throw new SoundsceneError('sound/too-large', { limit: Math.floor(limit / 2 ** 20) })
    return new Uint8Array(await file.readFile())
  } finally {
    await file.close()
  }
}
