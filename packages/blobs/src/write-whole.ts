import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Ends the name of a file that is still being written. */
export const unfinishedSuffix = '.part'

/** Writes a file so that after a crash or a power cut it is there whole or not at all. */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const part = `${path}.${randomUUID()}${unfinishedSuffix}`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await writeDurably(part, bytes)
    await rename(part, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name itself is on disk only when its folder is. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
