import {
  conditionSpecs,
  generator,
  generatorSpecs,
  normalNoise,
  pictureSize,
  standardiseSound,
} from '@soundscene/model'
import { compile } from '@soundscene/tensor'
import * as tf from '@tensorflow/tfjs-core'
import type { DeviceOptions } from './device-options.ts'
import type { ModelConfig } from './model-config.ts'
import { constants, readWeights } from './weights-file.ts'

const pictureBytes = pictureSize * pictureSize * 3

/** A sound feature [256] and the seed of the noise that goes with it. */
interface Sitting {
  s: Float32Array
  seed: number
}

/** The painting half of a model. */
export interface Painter {
  readonly hash: string
  /** Paints all sittings in one batch; each picture is 64×64 RGB bytes. */
  paint(sittings: Sitting[]): Promise<Uint8Array[]>
  dispose(): Promise<void>
}

/** Loads and compiles a model folder's generator. */
export async function loadPainter(folder: string, config: ModelConfig, options: DeviceOptions): Promise<Painter> {
  const { sound, noise } = config.generator
  const specs = { ...generatorSpecs(config.generator), ...conditionSpecs(sound) }
  const { arrays, hash } = await readWeights(folder, 'generator.safetensors', specs)
  const compiled = await compile(
    (inputs) => {
      const weights = constants(arrays)
      const s = standardiseSound(weights, inputs.s as tf.Tensor2D)
      const { pictures } = generator(config.generator, weights, s, inputs.z as tf.Tensor2D)
      return { pictures: tf.clipByValue(tf.mul(tf.add(pictures, 1), 127.5), 0, 255) }
    },
    { s: { shape: ['N', sound] }, z: { shape: ['N', noise] } },
    options,
  )
  const rows = (width: number, row: (i: number) => Float32Array, count: number) => {
    const data = new Float32Array(count * width)
    for (let i = 0; i < count; i++) data.set(row(i), i * width)
    return { shape: [count, width], dtype: 'float32' as const, data }
  }
  return {
    hash,
    async paint(sittings) {
      const at = (i: number) => sittings[i] as Sitting
      const s = rows(sound, (i) => at(i).s, sittings.length)
      const z = rows(noise, (i) => normalNoise(noise, at(i).seed), sittings.length)
      const painted = (await compiled.run({ s, z })).pictures?.data as Float32Array
      const bytes = Uint8Array.from(painted, Math.round)
      return sittings.map((_, i) => bytes.slice(i * pictureBytes, (i + 1) * pictureBytes))
    },
    dispose: () => compiled.dispose(),
  }
}
