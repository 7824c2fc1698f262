import * as tf from '@tensorflow/tfjs-core'
import type { NdArray, Program } from '../src/index.ts'
import { randomArray } from '../src/testing/random-array.ts'

type Tensors = Record<string, tf.Tensor>

/** Pictures of one step, and channels of the widest maps. */
const batch = 32
const channels = 32

const widths = [3, channels, 2 * channels, 4 * channels, 8 * channels]
const names = ['c1', 'c2', 'c3', 'c4', 'head'] as const

const shapes: Record<string, number[]> = {
  ...Object.fromEntries(
    names.slice(0, 4).map((name, i) => [name, [4, 4, widths[i] as number, widths[i + 1] as number]]),
  ),
  head: [16 * 8 * channels, 1],
}

const leaky = (x: tf.Tensor) => tf.sub(tf.relu(x), tf.mul(0.2, tf.relu(tf.neg(x))))

function discriminate(w: Tensors, x: tf.Tensor): tf.Tensor {
  const features = names
    .slice(0, 4)
    .reduce((map, name) => leaky(tf.conv2d(map as tf.Tensor4D, w[name] as tf.Tensor4D, 2, 'same')), x)
  return tf.matMul(tf.reshape(features, [batch, -1]) as tf.Tensor2D, w.head as tf.Tensor2D)
}

/** One step of a hinge discriminator with Adam: weights, moments and pictures in, the next weights and moments out. */
export const trainingStep: Program = (tensors) => {
  const loss = (...weights: tf.Tensor[]) => {
    const w = Object.fromEntries(names.map((name, i) => [name, weights[i] as tf.Tensor]))
    const hinge = (pictures: tf.Tensor | undefined, sign: number) =>
      tf.mean(tf.relu(tf.add(1, tf.mul(sign, discriminate(w, pictures as tf.Tensor)))))
    return tf.add(hinge(tensors.real, -1), hinge(tensors.fake, 1)) as tf.Scalar
  }
  const { value, grads } = tf.valueAndGrads(loss)(names.map((name) => tensors[name] as tf.Tensor))
  return Object.assign({ loss: value }, ...names.map((name, i) => adam(name, tensors, grads[i] as tf.Tensor)))
}

function adam(name: string, tensors: Tensors, gradient: tf.Tensor): Tensors {
  const [w, m, v] = [tensors[name], tensors[`m.${name}`], tensors[`v.${name}`]] as [tf.Tensor, tf.Tensor, tf.Tensor]
  const first = tf.add(tf.mul(m, 0.5), tf.mul(gradient, 0.5))
  const second = tf.add(tf.mul(v, 0.9), tf.mul(tf.square(gradient), 0.1))
  const next = tf.sub(w, tf.div(tf.mul(first, 4e-4), tf.add(tf.sqrt(second), 1e-8)))
  return { [name]: next, [`m.${name}`]: first, [`v.${name}`]: second }
}

/** The forward pass alone, which every device can run. */
export const scores: Program = (tensors) => ({ scores: discriminate(tensors, tensors.real as tf.Tensor) })

/** Seeded pictures, weights and moments. */
export function makeInputs(): Record<string, NdArray> {
  const moments = Object.entries(shapes).flatMap(([name, shape]) => [
    [`m.${name}`, shape],
    [`v.${name}`, shape],
  ])
  const all = {
    real: [batch, 64, 64, 3],
    fake: [batch, 64, 64, 3],
    ...shapes,
    ...Object.fromEntries(moments),
  } as Record<string, number[]>
  return Object.fromEntries(
    Object.entries(all).map(([name, shape], i) => [
      name,
      randomArray(shape, i, name.startsWith('v.') ? 'positive' : 'unit'),
    ]),
  )
}

/** Multiplications and additions of the convolutions of one forward pass over one batch. */
export const forwardFlops = names.slice(0, 4).reduce((flops, _, i) => {
  const side = 32 / 2 ** i
  return flops + 2 * batch * side ** 2 * 16 * (widths[i] as number) * (widths[i + 1] as number)
}, 0)
