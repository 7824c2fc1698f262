import { existsSync } from 'node:fs'
import { SoundsceneError } from '@soundscene/errors'
import { type StimulusManifest, writeStimulusSet } from '@soundscene/fieldwork/stimulus-set'
import type { RunControl } from '@soundscene/trainer'
import { type DrawnPicture, drawPictures, dropDrawings, type NamedModel } from './draw-pictures.ts'
import type { Material } from './material.ts'

/** What a set of stimuli is made from. */
export interface SetRequest {
  folder: string
  title: string
  models: readonly NamedModel[]
  material: Material
  /** Of every picture in pixels; that of the smallest when left out. */
  size: number | undefined
  /** Leaves every sound as loud as it is, for studies of volume. */
  keepVolume: boolean
}

/**
 * Draws a set of stimuli and writes its folder. A stopped run goes on where it was when it is asked for again.
 * @returns undefined when stopped
 * @throws SoundsceneError `input/invalid`, `model/damaged`, `sound/*`
 */
export async function createSet(request: SetRequest, control: RunControl): Promise<StimulusManifest | undefined> {
  const { folder, title, models, material, size, keepVolume } = request
  if (existsSync(folder)) {
    throw new SoundsceneError('input/invalid', { what: `${folder} is there already. Choose another folder.` })
  }
  const kept = `${folder}.drawings`
  const drawn = await drawPictures({ models, material, folder: kept }, control)
  if (!drawn) return undefined
  const manifest = await writeStimulusSet(folder, {
    ...{ title, synthetic: material.synthetic, loudness: keepVolume ? null : 0.1 },
    origin: { sounds: material.origin, models: drawn.ids, device: 'cpu' },
    sounds: material.sounds,
    pictures: [...drawn.pictures, ...(await realPictures(material))],
    ...(size !== undefined && { size }),
  })
  await dropDrawings(kept)
  return manifest
}

async function realPictures({ sounds }: Material): Promise<DrawnPicture[]> {
  const pictures: DrawnPicture[] = []
  for (const { name, real } of sounds) {
    const bytes = await real()
    if (bytes) pictures.push({ sound: name, source: 'real', bytes })
  }
  return pictures
}
