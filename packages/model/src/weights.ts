import { SoundsceneError } from '@soundscene/errors'
import type { Tensor } from '@tensorflow/tfjs-core'
import { randomStream } from './random.ts'

/** Weights as a network takes them: by name, in TensorFlow.js layout (filters [height, width, in, out]). */
export type Weights = Record<string, Tensor>

/** Weights as files and training states hold them. */
export type WeightArrays = Record<string, { shape: number[]; dtype: 'float32'; data: Float32Array }>

/** How a weight starts: normal around a mean, or one value everywhere. */
export interface WeightSpec {
  shape: number[]
  mean: number
  deviation: number
}

/** The names, shapes and starting values of a network's weights. */
export type WeightSpecs = Record<string, WeightSpec>

/** A spec of weights drawn from N(mean, deviation²). */
export const normal = (shape: number[], deviation: number, mean = 0): WeightSpec => ({ shape, mean, deviation })

/** A spec of weights that all start at one value. */
export const constant = (shape: number[], value: number): WeightSpec => ({ shape, mean: value, deviation: 0 })

/** Draws starting weights; each weight has a stream of its own, so adding one leaves the others as they were. */
export function initialWeights(specs: WeightSpecs, seed: number): WeightArrays {
  return Object.fromEntries(
    Object.entries(specs).map(([name, { shape, mean, deviation }]) => {
      const stream = randomStream(seed, ...[...name].map((letter) => letter.charCodeAt(0)))
      const length = shape.reduce((product, size) => product * size, 1)
      const draw = deviation === 0 ? () => mean : () => mean + deviation * stream.normal()
      return [name, { shape, dtype: 'float32', data: Float32Array.from({ length }, draw) }]
    }),
  )
}

/**
 * Picks the weights that the specs name out of a file's arrays.
 * @throws SoundsceneError `weights/damaged` when one is missing, has another shape, or holds a value that isn't finite.
 */
export function pickWeights(
  specs: WeightSpecs,
  arrays: Record<string, { shape: number[]; dtype: string; data: ArrayLike<number> }>,
): WeightArrays {
  return Object.fromEntries(
    Object.entries(specs).map(([name, { shape }]) => {
      const array = Object.hasOwn(arrays, name) ? arrays[name] : undefined
      if (!array) throw new SoundsceneError('weights/damaged', { what: `${name} is missing` })
      if (array.shape.join() !== shape.join()) {
        throw new SoundsceneError('weights/damaged', { what: `${name} is [${array.shape}] instead of [${shape}]` })
      }
      const data = Float32Array.from(array.data)
      if (!data.every(Number.isFinite)) throw new SoundsceneError('weights/damaged', { what: `${name} is not finite` })
      return [name, { shape, dtype: 'float32', data }]
    }),
  )
}

/** Takes a weight by name, so that a missing one fails by its name. */
export function weight(weights: Weights, name: string): Tensor {
  const tensor = weights[name]
  if (!tensor) throw new SoundsceneError('weights/damaged', { what: `${name} is missing` })
  return tensor
}
