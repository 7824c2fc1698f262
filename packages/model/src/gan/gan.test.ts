import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, expect, test } from 'vitest'
import { initialWeights, type WeightSpecs } from '../weights.ts'
import { discriminator, discriminatorSpecs, normalisedWeights } from './discriminator.ts'
import { generator, generatorSpecs } from './generator.ts'
import { hingeDiscriminatorLoss, hingeGeneratorLoss, modeSeekingLoss } from './losses.ts'
import { powerIteration, singularVectorSpecs, spectralNormalise } from './spectral-norm.ts'

beforeAll(() => tf.setBackend('cpu'))

const tensorsOf = (specs: WeightSpecs, seed = 1) =>
  Object.fromEntries(
    Object.entries(initialWeights(specs, seed)).map(([name, { shape, data }]) => [name, tf.tensor(data, shape)]),
  )

const generatorShape = { sound: 256, noise: 10, channels: 2, kernel: 4 }
const discriminatorShape = { sound: 256, channels: 2, kernel: 4, classes: 9 }

test('the paper-width generator has as many weights as the released one with 266 inputs', () => {
  const specs = generatorSpecs({ sound: 256, noise: 10, channels: 200, kernel: 5 })
  const count = Object.entries(specs)
    .filter(([name]) => !/(mean|variance)$/.test(name))
    .reduce((sum, [, { shape }]) => sum + shape.reduce((a, b) => a * b, 1), 0)
  // The released one has biases in front of batch normalisation, which that cancels.
  expect(count).toBe(48_857_603 - (16 * 1600 + 800 + 400 + 200))
})

test('the generator draws 64×64 pictures in −1…1 that follow sound and noise', () => {
  const weights = tensorsOf(generatorSpecs(generatorShape))
  const draw = (s: tf.Tensor2D, z: tf.Tensor2D) => generator(generatorShape, weights, s, z).pictures
  const [s, z] = [
    tf.randomNormal<tf.Rank.R2>([2, 256], 0, 1, 'float32', 1),
    tf.randomNormal<tf.Rank.R2>([2, 10], 0, 1, 'float32', 2),
  ]
  const pictures = draw(s, z)
  expect(pictures.shape).toEqual([2, 64, 64, 3])
  expect(tf.max(tf.abs(pictures)).dataSync()[0]).toBeLessThanOrEqual(1)
  for (const other of [draw(tf.neg(s), z), draw(s, tf.neg(z))]) {
    expect(tf.max(tf.abs(tf.sub(pictures, other))).dataSync()[0]).toBeGreaterThan(0)
  }
})

test('while training, the generator is normalised by its own batch', () => {
  const weights = tensorsOf(generatorSpecs(generatorShape))
  const [s, z] = [tf.randomNormal<tf.Rank.R2>([4, 256]), tf.randomNormal<tf.Rank.R2>([4, 10])]
  const { moments } = generator(generatorShape, weights, s, z, { training: true })
  expect(Object.keys(moments)).toEqual(['dense.norm', 'deconv1.norm', 'deconv2.norm', 'deconv3.norm'])
  expect(moments['dense.norm']?.mean.shape).toEqual([16])
})

test('the score is realness plus the inner product of picture and projected sound', () => {
  const weights = tensorsOf(discriminatorSpecs(discriminatorShape))
  const pictures = tf.randomNormal<tf.Rank.R4>([3, 64, 64, 3])
  const s = tf.randomNormal<tf.Rank.R2>([3, 256])
  const silent = discriminator(weights, pictures, tf.zerosLike(s)).score
  const matched = tf.sub(discriminator(weights, pictures, s).score, silent).dataSync()
  const doubled = tf.sub(discriminator(weights, pictures, tf.mul(s, 2)).score, silent).dataSync()
  matched.forEach((value, i) => {
    expect(doubled[i]).toBeCloseTo(2 * value, 4)
    expect(value).not.toBe(0)
  })
})

test('power iterations find the spectral norm, and dividing by it leaves 1', () => {
  const specs = discriminatorSpecs(discriminatorShape)
  const weights = tensorsOf(specs)
  const directions = tensorsOf(singularVectorSpecs(specs, normalisedWeights), 3)
  const vectors = Object.fromEntries(
    normalisedWeights.map((name) => {
      let pair = powerIteration(weights[name] as tf.Tensor, directions[name] as tf.Tensor2D)
      for (let i = 0; i < 100; i++) pair = powerIteration(weights[name] as tf.Tensor, pair.u)
      return [name, pair]
    }),
  )
  const normalised = spectralNormalise(weights, vectors)
  for (const name of normalisedWeights) {
    const matrix = tf.reshape(normalised[name] as tf.Tensor, [-1, specs[name]?.shape.at(-1) as number])
    const x = tf.randomNormal<tf.Rank.R2>([50, matrix.shape[0] as number])
    const stretch = tf.div(tf.norm(tf.matMul(x, matrix as tf.Tensor2D), 2, 1), tf.norm(x, 2, 1)).dataSync()
    expect(Math.max(...stretch)).toBeLessThanOrEqual(1 + 1e-3)
    const { u, v } = vectors[name] as (typeof vectors)[string]
    expect(tf.sum(tf.mul(tf.matMul(v, matrix as tf.Tensor2D), u)).dataSync()[0]).toBeCloseTo(1, 4)
  }
  expect(normalised['class.weight']).toBe(weights['class.weight'])
})

test('hinge losses are zero beyond the margin and linear before it', () => {
  const loss = hingeDiscriminatorLoss(tf.tensor1d([2, 0]), tf.tensor1d([-2, 1]))
  expect(loss.dataSync()[0]).toBeCloseTo(0.5 + 1)
  expect(hingeGeneratorLoss(tf.tensor1d([3, 1])).dataSync()[0]).toBe(-2)
})

test('the mode-seeking loss falls as pictures of one sound move apart', () => {
  const [a, z] = [tf.zeros<tf.Rank.R4>([1, 2, 2, 1]), tf.zeros<tf.Rank.R2>([1, 10])]
  const loss = (distance: number) =>
    modeSeekingLoss(a, tf.fill([1, 2, 2, 1], distance), z, tf.ones([1, 10])).dataSync()[0]
  expect(loss(0.5)).toBeCloseTo(2, 3)
  expect(loss(0.1)).toBeCloseTo(10, 2)
})
