import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Fills a folder beside its final place and moves it there when it is whole, so that a kill leaves the old folder or
 * the new one, never half of one.
 */
export async function writeFolderAtomically(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(path.dirname(folder), { recursive: true })
  await mkdir(draft)
  await fill(draft)
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
}
