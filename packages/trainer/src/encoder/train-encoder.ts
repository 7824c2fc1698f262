import {
  type EncoderConfig,
  encoderSpecs,
  guessFromFeature,
  inputScale,
  randomStream,
  soundFeature,
} from '@soundscene/model'
import { sceneClasses, sceneParameters } from '@soundscene/world'
import type * as tf from '@tensorflow/tfjs-core'
import { array } from '../optimise/state.ts'
import { trainSupervised } from '../optimise/train-supervised.ts'
import type { RunControl } from '../progress.ts'
import { classLabels, type Dataset, parameterRows, soundSamples } from '../synthesise/dataset.ts'

/** Everything that decides how the sound encoder is trained. */
export interface EncoderSettings {
  seed: number
  iterations: number
  batch: number
  /** Samples of the clip that each step hears of a sound. */
  samples: number
  rate: number
}

/** Settings of the bundled encoder. */
export const bundledEncoder: EncoderSettings = { seed: 1, iterations: 1000, batch: 16, samples: 40_960, rate: 1e-3 }

/** The heads that the small world trains. */
export const encoderConfig: EncoderConfig = { classes: sceneClasses.length, parameters: sceneParameters.length }

async function clipBatch(dataset: Dataset, { seed, batch, samples }: EncoderSettings, iteration: number) {
  const stream = randomStream(seed, iteration)
  const scenes = Array.from({ length: batch }, () => stream.integer(dataset.scenes))
  const clips = new Float32Array(batch * samples)
  for (const [i, scene] of scenes.entries()) {
    const start = stream.integer(soundSamples - samples + 1)
    clips.set((await dataset.sound(scene)).subarray(start, start + samples), i * samples)
  }
  return {
    x: array([batch, samples], clips),
    labels: array([batch, encoderConfig.classes], classLabels(dataset, scenes)),
    parameters: array([batch, encoderConfig.parameters], parameterRows(dataset, scenes)),
  }
}

/** Where the sound encoder trains and on what. */
export interface EncoderRun {
  folder: string
  dataset: Dataset
  settings: EncoderSettings
  threads?: number
}

/**
 * Trains SoundNet's trunk on the small world to tell class and hidden parameters from a sound, resuming from the newest
 * checkpoint in the run's folder.
 */
export function trainEncoder({ folder, dataset, settings, threads }: EncoderRun, control: RunControl = {}) {
  const { batch, samples } = settings
  return trainSupervised(
    {
      folder,
      stage: 'sound encoder',
      step: {
        network: 'encoder',
        specs: encoderSpecs(encoderConfig),
        batch: {
          x: [batch, samples],
          labels: [batch, encoderConfig.classes],
          parameters: [batch, encoderConfig.parameters],
        },
        forward: (weights, x) => {
          const { s, moments } = soundFeature(weights, x as tf.Tensor2D, { inputScale, training: true })
          return { ...guessFromFeature(weights, s), moments }
        },
        parameterWeight: 5,
        momentum: 0.98,
        adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
      },
      seed: settings.seed,
      iterations: settings.iterations,
      rate: settings.rate,
      inputs: { data: dataset.hash },
      batch: (iteration) => clipBatch(dataset, settings, iteration),
      ...(threads !== undefined && { threads }),
    },
    control,
  )
}
