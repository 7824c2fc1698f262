import { encoderSpecs, guessFromFeature, inputScale, soundFeature, type Weights } from '@soundscene/model'
import { compile, type NdArray } from '@soundscene/tensor'
import type * as tf from '@tensorflow/tfjs-core'
import { array, groupOf, groupSpecs, inGroup, type TrainingState } from '../optimise/state.ts'
import type { RunControl } from '../progress.ts'
import { type Dataset, soundSamples } from '../synthesise/dataset.ts'
import { encoderConfig } from './train-encoder.ts'

/** What the encoder hears in every sound of a data set. */
export interface Features {
  /** pool5's mean over time, [scenes, 256]. */
  s: Float32Array
  /** Class logits, [scenes, classes]. */
  classes: Float32Array
  /** [scenes, parameters], 0…1. */
  parameters: Float32Array
}

function hearProgram(inputs: Weights): Weights {
  const weights = groupOf('encoder', inputs)
  const { s } = soundFeature(weights, inputs.clip as tf.Tensor2D, { inputScale })
  return { s, ...guessFromFeature(weights, s) }
}

/** Runs the encoder over every sound of a data set. */
export async function extractFeatures(
  dataset: Dataset,
  encoder: Record<string, NdArray>,
  { onProgress, signal }: RunControl = {},
): Promise<Features> {
  const specs = { ...groupSpecs('encoder', encoderSpecs(encoderConfig)), clip: { shape: [1, soundSamples] } }
  const hear = await compile(hearProgram, specs, { device: 'cpu' })
  const weights: TrainingState = inGroup('encoder', encoder)
  const rows: Record<keyof Features, Float32Array[]> = { s: [], classes: [], parameters: [] }
  try {
    for (let scene = 0; scene < dataset.scenes; scene++) {
      signal?.throwIfAborted()
      const heard = await hear.run({ ...weights, clip: array([1, soundSamples], await dataset.sound(scene)) })
      for (const name of Object.keys(rows) as (keyof Features)[]) rows[name].push(heard[name]?.data as Float32Array)
      onProgress?.({ stage: 'sound features', done: scene + 1, total: dataset.scenes })
    }
  } finally {
    await hear.dispose()
  }
  return { s: concatenate(rows.s), classes: concatenate(rows.classes), parameters: concatenate(rows.parameters) }
}

function concatenate(rows: Float32Array[]): Float32Array {
  const width = rows[0]?.length ?? 0
  const all = new Float32Array(rows.length * width)
  rows.forEach((row, i) => {
    all.set(row, i * width)
  })
  return all
}
