import * as tf from '@tensorflow/tfjs-core'
import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { NdArray } from './nd-array.ts'
import type { Program } from './program.ts'
import { compareWithEager } from './testing/compare-with-eager.ts'
import { randomArray } from './testing/random-array.ts'

type Tensors = Record<string, tf.Tensor>

/** relu(x) − a · relu(−x): the leaky rectifier whose gradient can be differentiated again. */
const leaky = (x: tf.Tensor) => tf.sub(tf.relu(x), tf.mul(0.2, tf.relu(tf.neg(x))))

function normalise(x: tf.Tensor, scale: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, [0, 1, 2])
  return tf.mul(tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, 1e-5))), scale)
}

const layer = (x: tf.Tensor, filter: tf.Tensor | undefined) =>
  tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 2, 'same')

const critic = (w: Tensors, x: tf.Tensor) =>
  tf.matMul(
    tf.reshape(leaky(normalise(layer(leaky(layer(x, w.c1)), w.c2), w.s as tf.Tensor)), [4, -1]) as tf.Tensor2D,
    w.l as tf.Tensor2D,
  )

const generator = (w: Tensors, z: tf.Tensor) => {
  const seed = tf.relu(tf.reshape(tf.matMul(z as tf.Tensor2D, w.fc as tf.Tensor2D), [4, 4, 4, 6]))
  return tf.tanh(tf.conv2dTranspose(seed as tf.Tensor4D, w.up as tf.Tensor4D, [4, 8, 8, 3], 2, 'same'))
}

const criticWeights = { c1: [4, 4, 3, 5], c2: [3, 3, 5, 6], s: [6], l: [24, 1] }
const generatorWeights = { fc: [7, 96], up: [4, 4, 3, 6] }

const shapes = { x: [4, 8, 8, 3], z: [4, 7], mix: [4, 1, 1, 1], ...criticWeights, ...generatorWeights }
const inputs = (extra: Record<string, number[]> = {}) =>
  Object.fromEntries(
    Object.entries({ ...shapes, ...extra }).map(([name, shape], i) => [
      name,
      randomArray(shape, 100 + i, name.startsWith('v.') ? 'positive' : 'normal'),
    ]),
  ) as Record<string, NdArray>

const pick = (tensors: Tensors, names: string[]) => names.map((name) => tensors[name] as tf.Tensor)
const zip = (names: string[], values: tf.Tensor[]): Tensors =>
  Object.fromEntries(names.map((name, i) => [name, values[i] as tf.Tensor]))

test('a compiled gradient penalty, which differentiates twice, gives what TensorFlow.js gives', async () => {
  const names = Object.keys(criticWeights)
  const program: Program = (tensors) => {
    const fake = generator(tensors, tensors.z as tf.Tensor)
    const between = tf.add(
      tf.mul(tensors.x as tf.Tensor, tensors.mix as tf.Tensor),
      tf.mul(fake, tf.sub(1, tensors.mix as tf.Tensor)),
    )
    const loss = (...weights: tf.Tensor[]) => {
      const w = { ...tensors, ...zip(names, weights) }
      const slope = tf.grad((x) => tf.sum(critic(w, x)))(between)
      const penalty = tf.mean(tf.square(tf.sub(tf.sqrt(tf.add(tf.sum(tf.square(slope), [1, 2, 3]), 1e-8)), 1)))
      return tf.addN([
        tf.mean(critic(w, fake)),
        tf.neg(tf.mean(critic(w, tensors.x as tf.Tensor))),
        tf.mul(10, penalty),
      ]) as tf.Scalar
    }
    const gradients = tf.grads(loss)(pick(tensors, names))
    return zip(names, gradients)
  }
  await compareWithEager(program, inputs(), 1e-4)
})

const adam: Program = (tensors) => {
  const names = Object.keys(generatorWeights)
  const loss = (...weights: tf.Tensor[]) =>
    tf.neg(
      tf.mean(critic(tensors, generator({ ...tensors, ...zip(names, weights) }, tensors.z as tf.Tensor))),
    ) as tf.Scalar
  const { value, grads } = tf.valueAndGrads(loss)(pick(tensors, names))
  const updates = names.map((name, i) => {
    const [w, m, v, g] = [tensors[name], tensors[`m.${name}`], tensors[`v.${name}`], grads[i]] as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ]
    const first = tf.add(tf.mul(m, 0.5), tf.mul(g, 0.5))
    const second = tf.add(tf.mul(v, 0.9), tf.mul(tf.square(g), 0.1))
    const step = tf.div(tf.mul(first, 2e-4), tf.add(tf.sqrt(second), 1e-8))
    return { [name]: tf.sub(w, step), [`m.${name}`]: first, [`v.${name}`]: second }
  })
  return Object.assign({ loss: value }, ...updates)
}

const state = Object.fromEntries(
  Object.entries(generatorWeights).flatMap(([name, shape]) => [
    [`m.${name}`, shape],
    [`v.${name}`, shape],
  ]),
)

test('a compiled step of training with Adam gives what TensorFlow.js gives', async () => {
  await compareWithEager(adam, inputs(state), 1e-4)
})

test('a compiled training step lowers the loss when its outputs are fed back', async () => {
  const compiled = await compile(adam, inputs(state))
  let tensors = inputs(state)
  const losses: number[] = []
  for (let i = 0; i < 30; i++) {
    const { loss, ...next } = await compiled.run(tensors)
    losses.push(loss?.data[0] as number)
    tensors = { ...tensors, ...next }
  }
  await compiled.dispose()
  expect(losses.at(-1)).toBeLessThan(losses[0] as number)
})
