import { setImmediate as othersTurn } from 'node:timers/promises'
import type { BundleFile } from '@soundscene/fieldwork/export'
import { strToU8, Zip, ZipDeflate } from 'fflate'

const pieceBytes = 1_000_000

/** The files as one zip file, piece by piece as they are packed, so that nobody else waits for a long one. */
export async function* zipped(files: Iterable<BundleFile>): AsyncGenerator<Uint8Array, void> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    packed.push(chunk)
  })
  for (const { path, text } of files) {
    const entry = new ZipDeflate(path)
    zip.add(entry)
    const bytes = strToU8(text)
    for (let at = 0, isLast = false; !isLast; at += pieceBytes) {
      isLast = at + pieceBytes >= bytes.length
      entry.push(bytes.subarray(at, at + pieceBytes), isLast)
      yield* packed.splice(0)
      await othersTurn()
    }
  }
  zip.end()
  yield* packed.splice(0)
}
