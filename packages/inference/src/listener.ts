import {
  encoderSpecs,
  guessFromFeature,
  pool5Channels,
  pool5Windows,
  soundFeatureFrames,
  tileSamples,
} from '@soundscene/model'
import { compile, type NdArray } from '@soundscene/tensor'
import type * as tf from '@tensorflow/tfjs-core'
import type { DeviceOptions } from './device-options.ts'
import type { ModelConfig } from './model-config.ts'
import { constants, readWeights } from './weights-file.ts'

/** pool5 frames that one window keeps: some 30 s, so that a long sound needs no more memory than a short one. */
const defaultWindowFrames = 80

/** What a model hears in a sound. */
export interface HeardSound {
  /** The feature s: pool5's mean over time, [256]. */
  s: Float32Array
  /** Probability of each class, in label order. */
  probabilities: Float32Array
}

/** The listening half of a model. */
export interface Listener {
  readonly hash: string
  /** Hears samples of any length, mono 22 050 Hz in ±1. */
  hear(samples: Float32Array): Promise<HeardSound>
  dispose(): Promise<void>
}

function softmax(logits: Float32Array): Float32Array {
  const top = Math.max(...logits)
  const powers = logits.map((x) => Math.exp(x - top))
  const sum = powers.reduce((a, b) => a + b)
  return powers.map((x) => x / sum)
}

function addFrames(sum: Float64Array, frames: Float32Array, skip: number, keep: number): void {
  for (let frame = skip; frame < skip + keep; frame++) {
    for (let i = 0; i < pool5Channels; i++) {
      sum[i] = (sum[i] as number) + (frames[frame * pool5Channels + i] as number)
    }
  }
}

/** Loads and compiles a model folder's sound encoder; `windowFrames` bounds how much is heard at once. */
export async function loadListener(
  folder: string,
  config: ModelConfig,
  options: DeviceOptions,
  windowFrames = defaultWindowFrames,
): Promise<Listener> {
  const specs = encoderSpecs({ classes: config.classes.length, parameters: config.parameters.length })
  const { arrays, hash } = await readWeights(folder, 'encoder.safetensors', specs)
  const frames = await compile(
    ({ samples }) => ({
      frames: soundFeatureFrames(constants(arrays), samples as tf.Tensor2D, { inputScale: config.inputScale }),
    }),
    { samples: { shape: [1, 'T'] } },
    options,
  )
  const guess = await compile(
    ({ s }) => ({ logits: guessFromFeature(constants(arrays), s as tf.Tensor2D).classes }),
    { s: { shape: [1, pool5Channels] } },
    options,
  )

  const meanFrame = async (samples: Float32Array): Promise<Float32Array> => {
    const sum = new Float64Array(pool5Channels)
    let count = 0
    for (const { start, end, skip, keep } of pool5Windows(samples.length, windowFrames)) {
      const data = samples.slice(start, end)
      const heard = await frames.run({ samples: { shape: [1, data.length], dtype: 'float32', data } })
      addFrames(sum, heard.frames?.data as Float32Array, skip, keep)
      count += keep
    }
    return Float32Array.from(sum, (x) => x / count)
  }

  return {
    hash,
    async hear(samples) {
      const s = await meanFrame(tileSamples(samples, config.minimumSamples))
      const { logits } = await guess.run({ s: { shape: [1, pool5Channels], dtype: 'float32', data: s } })
      return { s, probabilities: softmax((logits as NdArray).data as Float32Array) }
    },
    dispose: async () => {
      await Promise.all([frames.dispose(), guess.dispose()])
    },
  }
}
