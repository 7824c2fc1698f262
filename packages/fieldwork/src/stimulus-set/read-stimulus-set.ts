import { open } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import type { Freezing } from '../experimenter/freeze-stimuli.ts'
import { parse } from '../parse.ts'
import { sha256 } from '../secrets.ts'
import { manifestFile, manifestSchema, type StimulusManifest } from './manifest.ts'

/** Reads one file of a folder of stimuli, of at most so many bytes. */
export type ReadFile = (name: string, limit: number) => Promise<Uint8Array>

const limits = { manifest: 16 * 2 ** 20, file: 32 * 2 ** 20, all: 2 ** 30 }

/**
 * Reads a folder that `writeStimulusSet` wrote, as `freezeStimuli` takes it; each file must be the one that the manifest
 * names.
 * @throws SoundsceneError `input/invalid` that names the file
 */
export const readStimulusSet = (folder: string): Promise<Omit<Freezing, 'actor'>> =>
  stimulusSetOf((name, limit) => readBounded(path.join(folder, name), limit))

/** The same for files that are somewhere else, as those of an upload are. */
export async function stimulusSetOf(read: ReadFile): Promise<Omit<Freezing, 'actor'>> {
  const manifest = await readManifest(read)
  let left = limits.all
  const readChecked = async ({ file, sha256: known }: { file: string; sha256: string }): Promise<Uint8Array> => {
    const bytes = await read(file, Math.min(limits.file, left))
    left -= bytes.byteLength
    if (sha256(bytes) !== known) throw invalid(`${file} is not the file that the manifest names.`)
    return bytes
  }
  const sounds: Freezing['sounds'] = []
  for (const sound of manifest.sounds) {
    const { name, practice } = sound
    sounds.push({ name, practice, class: sound.class, content: { bytes: await readChecked(sound) } })
  }
  const pictures: Freezing['pictures'] = []
  for (const picture of manifest.pictures) {
    pictures.push({ sound: picture.sound, source: picture.source, bytes: await readChecked(picture) })
  }
  const { title, size, loudness } = manifest
  return { title, size, loudness, sounds, pictures, deriveWrongClass: false }
}

async function readManifest(read: ReadFile): Promise<StimulusManifest> {
  const text = new TextDecoder().decode(await read(manifestFile, limits.manifest))
  try {
    return parse(manifestSchema, JSON.parse(text))
  } catch (error) {
    const what = SoundsceneError.isInstance(error) ? error.message : 'it is not JSON'
    throw invalid(`${manifestFile} can't be used: ${what}`)
  }
}

async function readBounded(file: string, limit: number): Promise<Uint8Array> {
  const handle = await open(file).catch((cause: NodeJS.ErrnoException) => {
    throw invalid(`${file} can't be read (${cause.code}).`)
  })
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw invalid(`${file} is not a file.`)
    if (status.size > limit) throw invalid(`${file} is larger than a set of stimuli may be.`)
    return new Uint8Array(await handle.readFile())
  } finally {
    await handle.close()
  }
}

const invalid = (what: string) => new SoundsceneError('input/invalid', { what })
