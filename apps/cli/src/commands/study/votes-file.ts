import { SoundsceneError } from '@soundscene/errors'
import { readInputFile } from '../../input-file.ts'

const mebibytes = 64

/**
 * Reads a file of votes as text and hands it on; what is wrong with it is told with the file's name.
 * @throws SoundsceneError `input/invalid` in one line
 */
export async function fromVotesFile<V>(path: string, read: (csv: string) => V): Promise<V> {
  const bytes = await readInputFile(path, mebibytes * 2 ** 20).catch((error: unknown) => {
    if (SoundsceneError.isInstance(error) && error.code === 'sound/too-large')
      throw about(path, `It is larger than ${mebibytes} MB.`)
    throw error
  })
  const csv = textOf(bytes, path)
  try {
    return read(csv)
  } catch (error) {
    throw SoundsceneError.isInstance(error) ? about(path, error.message) : error
  }
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw about(path, 'It is not text in UTF-8.')
  }
}

const about = (path: string, what: string) => new SoundsceneError('input/invalid', { what: `${path}: ${what}` })
