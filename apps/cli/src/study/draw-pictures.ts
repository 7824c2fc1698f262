import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { type Artist, loadArtist } from '@soundscene/inference'
import type { RunControl } from '@soundscene/trainer'
import type { Material, MaterialSound } from './material.ts'

/** A model that is to be judged, and the name under which votes are counted for it. */
export interface NamedModel {
  name: string
  folder: string
}

/** What is drawn, and where what is drawn already is kept meanwhile. */
export interface Drawing {
  models: readonly NamedModel[]
  material: Material
  folder: string
}

/** A picture with what must not be told to raters. */
export interface DrawnPicture {
  sound: string
  source: string
  bytes: Uint8Array
}

/** Every model with the hash of its weights. */
export type ModelIds = Record<string, string>

const batch = 8

/**
 * Draws every sound with every model, on the CPU and with the same noise, so that the models alone make the difference.
 * What a stopped run drew is kept and used again.
 * @returns undefined when stopped
 * @throws SoundsceneError `input/invalid` where the folder was begun with other models or sounds, `model/damaged`
 */
export async function drawPictures(
  { models, material, folder }: Drawing,
  control: RunControl,
): Promise<{ pictures: DrawnPicture[]; ids: ModelIds } | undefined> {
  const artists = new Map<string, Artist>()
  try {
    for (const { name, folder: weights } of models) artists.set(name, await loadArtist(weights, { device: 'cpu' }))
    const ids = Object.fromEntries([...artists].map(([name, { id }]) => [name, id]))
    await claim(folder, { ids, sounds: material.sounds.map(({ name, identity, seed }) => [name, identity, seed]) })
    const pictures: DrawnPicture[] = []
    for (const [index, [source, artist]] of [...artists].entries()) {
      const drawn = await drawWith(
        artist,
        { source, sounds: material.sounds, prefix: path.join(folder, `${index}`) },
        control,
      )
      if (!drawn) return undefined
      pictures.push(...drawn)
    }
    return { pictures, ids }
  } finally {
    for (const artist of artists.values()) await artist.dispose()
  }
}

/** Writes down what the folder is for; a folder that is for something else is left as it is. */
async function claim(folder: string, purpose: object): Promise<void> {
  const file = path.join(folder, 'purpose.json')
  const text = JSON.stringify(purpose)
  await mkdir(folder, { recursive: true })
  if (!existsSync(file)) return writeWhole(file, Buffer.from(text))
  if ((await readFile(file, 'utf8')) === text) return
  throw new SoundsceneError('input/invalid', {
    what: `${folder} was begun with other models or sounds. Remove it, or choose another folder.`,
  })
}

interface Sitting {
  source: string
  sounds: readonly MaterialSound[]
  prefix: string
}

async function drawWith(
  artist: Artist,
  { source, sounds, prefix }: Sitting,
  { onProgress, signal }: RunControl,
): Promise<DrawnPicture[] | undefined> {
  const fileOf = (index: number) => `${prefix}-${index}.png`
  const missing = sounds.flatMap((sound, index) => (existsSync(fileOf(index)) ? [] : [{ sound, index }]))
  for (let start = 0; start < missing.length; start += batch) {
    if (signal?.aborted) return undefined
    const some = missing.slice(start, start + batch)
    const requests = some.map(async ({ sound }) => ({ samples: await sound.samples(), seed: sound.seed }))
    const drawings = await artist.draw(await Promise.all(requests))
    for (const [i, { index }] of some.entries()) await writeWhole(fileOf(index), drawings[i]?.png as Uint8Array)
    onProgress?.({ stage: source, done: sounds.length - missing.length + start + some.length, total: sounds.length })
  }
  return Promise.all(
    sounds.map(async ({ name }, index) => ({ sound: name, source, bytes: await readFile(fileOf(index)) })),
  )
}

/** A file that is there is whole. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, bytes)
  await rename(`${file}.part`, file)
}

/** Forgets what was kept for going on. */
export const dropDrawings = (folder: string) => rm(folder, { recursive: true, force: true })
