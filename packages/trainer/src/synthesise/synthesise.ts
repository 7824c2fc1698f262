import { constants } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { randomStream } from '@soundscene/model'
import {
  imagineScene,
  pictureOfScene,
  rasterise,
  type Scene,
  sceneClasses,
  sceneParameters,
  soundOfScene,
} from '@soundscene/world'
import { findManifest, writeManifest } from '../artefact/manifest.ts'
import type { RunControl, RunEnd } from '../progress.ts'
import { datasetKind, pictureBytes, type SceneRow, soundSamples } from './dataset.ts'

/** Which part of the small world a data set is: their scenes never meet. */
export type Split = 'train' | 'test'

/** What to make. */
export interface SynthesiseOptions {
  folder: string
  split: Split
  /** Number of scenes, spread evenly over the classes. */
  scenes: number
  /** Pictures of each scene, alike in their parameters and different in all else. */
  takes: number
  seed: number
}

const splitKeys: Record<Split, number> = { train: 0, test: 1 }

/** The scene that is row `index` of a data set. */
export function sceneAt({ seed, split }: Pick<SynthesiseOptions, 'seed' | 'split'>, index: number): Scene {
  const sceneSeed = randomStream(seed, splitKeys[split], index).integer(2 ** 32)
  return imagineScene(sceneSeed, sceneClasses[index % sceneClasses.length])
}

const toInt16 = (samples: Float32Array) => Int16Array.from(samples, (x) => Math.round(x * 32_767))

/** Scenes that stand whole in every file, so that an interrupted run goes on behind them. */
async function finishedRows(files: Record<string, FileHandle>, rowBytes: Record<string, number>): Promise<number> {
  const counts = await Promise.all(
    Object.entries(files).map(async ([name, file]) =>
      Math.floor((await file.stat()).size / (rowBytes[name] as number)),
    ),
  )
  return Math.min(...counts)
}

function row(scene: Scene): Float32Array {
  const values: SceneRow = [sceneClasses.indexOf(scene.class), ...sceneParameters.map((name) => scene[name])]
  return Float32Array.from(values)
}

/**
 * Makes a data set of the small world: `sounds.i16` [scenes, 110 250], `pictures.u8` [scenes, takes, 64, 64, 3] and
 * `scenes.f32` [scenes, class and parameters], with a manifest once all are whole. Resumes where a stopped or killed
 * run left off; a finished folder of the same options is left as it is.
 */
export async function synthesise(options: SynthesiseOptions, { onProgress, signal }: RunControl = {}): Promise<RunEnd> {
  const { folder, scenes, takes } = options
  if (await findManifest(folder)) return 'finished'
  await mkdir(folder, { recursive: true })
  const rowBytes = {
    'sounds.i16': soundSamples * 2,
    'pictures.u8': takes * pictureBytes,
    'scenes.f32': 4 * (1 + sceneParameters.length),
  }
  const files: Record<string, FileHandle> = {}
  try {
    for (const name of Object.keys(rowBytes))
      files[name] = await open(path.join(folder, name), constants.O_RDWR | constants.O_CREAT)
    const write = async (name: keyof typeof rowBytes, index: number, bytes: Uint8Array) =>
      files[name]?.write(bytes, 0, bytes.length, index * rowBytes[name])
    const start = await finishedRows(files, rowBytes)
    for (const name of Object.keys(rowBytes) as (keyof typeof rowBytes)[])
      await files[name]?.truncate(start * rowBytes[name])
    for (let index = start; index < scenes; index++) {
      if (signal?.aborted) return 'stopped'
      const scene = sceneAt(options, index)
      const pictures = Array.from({ length: takes }, (_, take) => rasterise(pictureOfScene(scene, { take })))
      const samples = toInt16(soundOfScene(scene))
      await write('sounds.i16', index, new Uint8Array(samples.buffer))
      await write('pictures.u8', index, Buffer.concat(await Promise.all(pictures)))
      await write('scenes.f32', index, new Uint8Array(row(scene).buffer))
      onProgress?.({ stage: `${options.split} scenes`, done: index + 1, total: scenes })
    }
  } finally {
    for (const file of Object.values(files)) await file.close()
  }
  const { folder: _, ...recorded } = options
  await writeManifest(folder, { kind: datasetKind, options: recorded, inputs: {} })
  return 'finished'
}
