import * as tf from '@tensorflow/tfjs-core'
import { normal, type WeightSpecs, type Weights, weight } from '../weights.ts'

const epsilon = 1e-12

/** Left (u, one number an output) and right singular vector estimates of a weight seen as a matrix. */
export interface SingularVectors {
  u: tf.Tensor2D
  v: tf.Tensor2D
}

const asMatrix = (w: tf.Tensor) => tf.reshape(w, [-1, w.shape.at(-1) as number]) as tf.Tensor2D

const unit = (x: tf.Tensor2D) => tf.div(x, tf.add(tf.sqrt(tf.sum(tf.square(x))), epsilon)) as tf.Tensor2D

/** Names and shapes of the vectors u [1, outputs] that training carries from step to step. */
export function singularVectorSpecs(specs: WeightSpecs, names: readonly string[]): WeightSpecs {
  return Object.fromEntries(names.map((name) => [name, normal([1, specs[name]?.shape.at(-1) as number], 1)]))
}

/** One power iteration on W from u (Miyato et al. 2018, algorithm 1). */
export function powerIteration(w: tf.Tensor, u: tf.Tensor2D): SingularVectors {
  const matrix = asMatrix(w)
  const v = unit(tf.matMul(u, matrix, false, true))
  return { u: unit(tf.matMul(v, matrix)), v }
}

/** Divides each named weight by its spectral norm σ = v W uᵀ; u and v count as constants, gradients flow through W. */
export function spectralNormalise(weights: Weights, vectors: Record<string, SingularVectors>): Weights {
  const normalised = { ...weights }
  for (const [name, { u, v }] of Object.entries(vectors)) {
    const w = weight(weights, name)
    normalised[name] = tf.div(w, tf.sum(tf.mul(tf.matMul(v, asMatrix(w)), u)))
  }
  return normalised
}
