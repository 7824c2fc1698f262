import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import type { BundleFile } from '@soundscene/fieldwork/export'

/** Writes a bundle's folder, whole or not at all. @throws SoundsceneError `input/invalid` where it is there already */
export async function writeBundle(folder: string, files: readonly BundleFile[]): Promise<void> {
  if (existsSync(folder)) {
    throw new SoundsceneError('input/invalid', { what: `${folder} is there already. Choose another folder.` })
  }
  const draft = `${folder}.draft`
  await rm(draft, { recursive: true, force: true })
  for (const file of files) {
    const at = path.join(draft, file.path)
    await mkdir(path.dirname(at), { recursive: true })
    await writeFile(at, file.text)
  }
  await rename(draft, folder)
}
