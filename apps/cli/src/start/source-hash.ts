import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** SHA-256 over the names and contents of files, and of all files in folders, so that a checkout's dates don't matter. */
export function hashSources(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source]
  const names = readdirSync(source).toSorted()
  return names.flatMap((name) => filesIn(path.join(source, name)))
}
