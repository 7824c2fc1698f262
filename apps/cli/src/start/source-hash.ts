import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const skipped = new Set(['node_modules', '.next', '.turbo', 'dist'])

/** SHA-256 over the names and contents of all files under some folders, so that a check-out's dates don't matter. */
export function hashSources(folders: string[]): string {
  const hash = createHash('sha256')
  for (const file of folders.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !skipped.has(name))
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const whole = path.join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(whole) : entry.isFile() ? [whole] : []
    })
}
