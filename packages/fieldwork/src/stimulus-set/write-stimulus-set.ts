import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { encodePictures } from '../experimenter/encode-pictures.ts'
import { encodeSound } from '../experimenter/encode-sound.ts'
import { withWrongClass } from '../experimenter/freeze-stimuli.ts'
import { sha256 } from '../secrets.ts'
import { manifestFile, manifestSchema, type StimulusManifest } from './manifest.ts'

/** A sound that is read when its turn comes, so that a large set needs no more memory than a small one. */
export interface SetSound {
  name: string
  class: string
  practice: boolean
  /** Mono 22 050 Hz in ±1. */
  samples: () => Promise<Float32Array>
}

/** What a folder of stimuli is made of. */
export interface SetContents extends Pick<StimulusManifest, 'title' | 'synthetic' | 'loudness' | 'origin'> {
  sounds: readonly SetSound[]
  /** By the name of their sound; `source` is a model's label or `real`. */
  pictures: readonly { sound: string; source: string; bytes: Uint8Array }[]
  /** Of every picture in pixels; that of the smallest when left out. */
  size?: number
}

/**
 * Writes a folder of stimuli: sounds of one loudness as WAV, pictures of one size, encoder and length as PNG, a picture
 * of a wrong class for each sound, all under names that tell nothing. The folder appears whole or not at all.
 * @throws SoundsceneError `input/invalid`
 */
export async function writeStimulusSet(folder: string, contents: SetContents): Promise<StimulusManifest> {
  const draft = `${folder}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  const { title, synthetic, loudness, origin } = contents
  const { size, pictures } = await writePictures(draft, contents)
  const sounds = await writeSounds(draft, contents)
  const manifest = { format: 1, title, synthetic, loudness, size, origin, sounds, pictures }
  const checked = manifestSchema.parse(manifest)
  await writeFile(path.join(draft, manifestFile), `${JSON.stringify(checked, null, 2)}\n`)
  await rename(draft, folder)
  return checked
}

async function writePictures(draft: string, { sounds, pictures, size: asked }: SetContents) {
  const all = withWrongClass({ sounds: [...sounds], pictures: [...pictures] })
  const { pngs, size } = await encodePictures(
    all.map(({ bytes }) => bytes),
    asked,
  )
  const written: StimulusManifest['pictures'] = []
  for (const [i, { sound, source }] of all.entries()) {
    written.push({ ...(await writeOpaque(draft, 'png', pngs[i] as Uint8Array)), sound, source })
  }
  return { size, pictures: written }
}

async function writeSounds(draft: string, { sounds, loudness }: SetContents): Promise<StimulusManifest['sounds']> {
  const written: StimulusManifest['sounds'] = []
  for (const { samples, name, practice, class: heard } of sounds) {
    const { wav } = await encodeSound({ samples: await samples() }, loudness)
    written.push({ ...(await writeOpaque(draft, 'wav', wav)), name, class: heard, practice })
  }
  return written
}

async function writeOpaque(draft: string, extension: string, bytes: Uint8Array) {
  const file = `${randomUUID()}.${extension}`
  await writeFile(path.join(draft, file), bytes)
  return { file, sha256: sha256(bytes) }
}
