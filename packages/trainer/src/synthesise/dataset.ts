import { type FileHandle, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sceneClasses, sceneParameters } from '@soundscene/world'
import { z } from 'zod'
import { readManifest } from '../artefact/manifest.ts'

/** The `kind` in a data set's manifest. */
export const datasetKind = 'small-world'

/** Samples of one sound: 5 s at 22 050 Hz. */
export const soundSamples = 110_250

/** Bytes of one 64×64 RGB picture. */
export const pictureBytes = 64 * 64 * 3

/** Class index, then each parameter 0…1. */
export type SceneRow = number[]

const optionsSchema = z.object({
  scenes: z.int().positive(),
  takes: z.int().positive(),
  seed: z.number(),
  split: z.string(),
})

/** A data set of the small world, opened for reading. */
export interface Dataset {
  /** sha256 of its manifest: what it was made from and with. */
  hash: string
  scenes: number
  takes: number
  /** All pictures, [scenes, takes, 64, 64, 3] bytes. */
  pictures: Uint8Array
  /** Class index of each scene. */
  classes: Int32Array
  /** [scenes, parameters], each 0…1. */
  parameters: Float32Array
  /** Reads one scene's sound, ±1. */
  sound(scene: number): Promise<Float32Array>
  close(): Promise<void>
}

function splitRows(rows: Float32Array): Pick<Dataset, 'classes' | 'parameters'> {
  const width = 1 + sceneParameters.length
  const scenes = rows.length / width
  return {
    classes: Int32Array.from({ length: scenes }, (_, i) => rows[i * width] as number),
    parameters: Float32Array.from(
      { length: scenes * sceneParameters.length },
      (_, i) => rows[Math.floor(i / sceneParameters.length) * width + 1 + (i % sceneParameters.length)] as number,
    ),
  }
}

async function readSound(file: FileHandle, scene: number): Promise<Float32Array> {
  const samples = new Int16Array(soundSamples)
  await file.read(new Uint8Array(samples.buffer), 0, samples.byteLength, scene * samples.byteLength)
  return Float32Array.from(samples, (x) => x / 32_767)
}

/**
 * Opens a finished data set.
 * @throws SoundsceneError `data/damaged` when it is unfinished, damaged or of another kind.
 */
export async function openDataset(folder: string): Promise<Dataset> {
  const { manifest, hash } = await readManifest(folder, datasetKind)
  const { scenes, takes } = optionsSchema.parse(manifest.options)
  const rows = await readFile(path.join(folder, 'scenes.f32'))
  const file = await open(path.join(folder, 'sounds.i16'))
  return {
    hash,
    scenes,
    takes,
    pictures: await readFile(path.join(folder, 'pictures.u8')),
    ...splitRows(new Float32Array(rows.buffer.slice(rows.byteOffset, rows.byteOffset + rows.byteLength))),
    sound: (scene) => readSound(file, scene),
    close: () => file.close(),
  }
}

/** One-hot class labels of some scenes, [scenes, classes]. */
export function classLabels(dataset: Dataset, scenes: readonly number[]): Float32Array {
  const labels = new Float32Array(scenes.length * sceneClasses.length)
  scenes.forEach((scene, i) => {
    labels[i * sceneClasses.length + (dataset.classes[scene] as number)] = 1
  })
  return labels
}

/** Pictures of some scenes in −1…1, [scenes, 64, 64, 3]; `takes[i]` says which picture of `scenes[i]`. */
export function pictureBatch(dataset: Dataset, scenes: readonly number[], takes: readonly number[]): Float32Array {
  const batch = new Float32Array(scenes.length * pictureBytes)
  scenes.forEach((scene, i) => {
    const start = (scene * dataset.takes + (takes[i] as number)) * pictureBytes
    for (let j = 0; j < pictureBytes; j++) {
      batch[i * pictureBytes + j] = (dataset.pictures[start + j] as number) / 127.5 - 1
    }
  })
  return batch
}

/** Hidden parameters of some scenes, [scenes, parameters]. */
export function parameterRows(dataset: Dataset, scenes: readonly number[]): Float32Array {
  const count = sceneParameters.length
  const rows = new Float32Array(scenes.length * count)
  scenes.forEach((scene, i) => {
    rows.set(dataset.parameters.subarray(scene * count, (scene + 1) * count), i * count)
  })
  return rows
}
