import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, expect, test } from 'vitest'
import { initialWeights, type WeightSpecs } from '../weights.ts'
import { layers } from './architecture.ts'
import { soundNet, soundNetSpecs } from './soundnet.ts'
import { pool5Frames } from './windows.ts'

beforeAll(() => tf.setBackend('cpu'))

const tensorsOf = (specs: WeightSpecs) =>
  Object.fromEntries(
    Object.entries(initialWeights(specs, 1)).map(([name, { shape, data }]) => [name, tf.tensor(data, shape)]),
  )

test('the whole SoundNet has the published shapes', () => {
  const specs = soundNetSpecs('conv8_2')
  expect(specs['conv1.weight']?.shape).toEqual([64, 1, 1, 16])
  expect(specs['conv7.weight']?.shape).toEqual([4, 1, 512, 1024])
  expect(specs['conv8_2.weight']?.shape).toEqual([8, 1, 1024, 401])
  expect(Object.keys(soundNetSpecs('conv8'))).toContain('conv8.weight')
  expect(Object.keys(soundNetSpecs('pool5'))).not.toContain('conv6.weight')
})

test('a layer has the channels and frames of the published network', () => {
  const heard = soundNet(tensorsOf(soundNetSpecs('pool5')), tf.randomNormal([1, 20_000, 1, 1]), 'pool5')
  expect(heard.layers.conv1?.shape).toEqual([1, 10_001, 1, 16])
  expect(heard.layers.pool1?.shape).toEqual([1, 1250, 1, 16])
  expect(heard.layers.pool5?.shape).toEqual([1, pool5Frames(20_000), 1, 256])
})

test.each(layers.slice(0, 8))('asking for %s computes nothing behind it', (last) => {
  const heard = soundNet(tensorsOf(soundNetSpecs(last)), tf.randomNormal([1, 6000, 1, 1]), last)
  expect(Object.keys(heard.layers).at(-1)).toBe(last)
})
