import * as tf from '@tensorflow/tfjs-core'
import { constant, normal, type WeightSpecs, type Weights, weight } from './weights.ts'

const epsilon = 1e-5

/** Mean and (biased) variance of each channel over every other axis, both [channels]. */
export interface Moments {
  mean: tf.Tensor
  variance: tf.Tensor
}

/** Weights of one batch normalisation; `deviation` is that of the starting scale around 1 (DCGAN: 0.02). */
export function batchNormSpecs(name: string, channels: number, deviation = 0): WeightSpecs {
  return {
    [`${name}.scale`]: normal([channels], deviation, 1),
    [`${name}.offset`]: constant([channels], 0),
    [`${name}.mean`]: constant([channels], 0),
    [`${name}.variance`]: constant([channels], 1),
  }
}

/** The moments of a batch, channels last. */
export function batchMoments(x: tf.Tensor): Moments {
  const axes = x.shape.slice(0, -1).map((_, axis) => axis)
  const mean = tf.mean(x, axes)
  return { mean, variance: tf.mean(tf.square(tf.sub(x, mean)), axes) }
}

/** The moments that training left behind under `name`. */
export function movingMoments(weights: Weights, name: string): Moments {
  return { mean: weight(weights, `${name}.mean`), variance: weight(weights, `${name}.variance`) }
}

/** Batch normalisation (Ioffe & Szegedy 2015), written as arithmetic so that it can be differentiated twice. */
export function batchNorm(weights: Weights, name: string, x: tf.Tensor, { mean, variance }: Moments): tf.Tensor {
  const gain = tf.mul(weight(weights, `${name}.scale`), tf.rsqrt(tf.add(variance, epsilon)))
  return tf.add(tf.mul(tf.sub(x, mean), gain), weight(weights, `${name}.offset`))
}
