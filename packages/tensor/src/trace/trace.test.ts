import * as tf from '@tensorflow/tfjs-core'
import { describe, expect, test } from 'vitest'
import { liveNodes } from '../graph/graph.ts'
import type { Program } from '../program.ts'
import { trace } from './trace.ts'

type Tensors = Record<string, tf.Tensor>

/** Names of the operations that a program of pictures `x` [2, 8, 8, 4] and filters `w` [3, 3, 4, 4] becomes, in order. */
function operations(run: (x: tf.Tensor4D, w: tf.Tensor4D) => Record<string, tf.Tensor>): string[] {
  const program: Program = ({ x, w }: Tensors) => run(x as tf.Tensor4D, w as tf.Tensor4D)
  const inputs = { x: { shape: [2, 8, 8, 4], dtype: 'float32' }, w: { shape: [3, 3, 4, 4], dtype: 'float32' } } as const
  return liveNodes(trace(program, inputs)).map(({ op }) => op)
}

const convolve = (x: tf.Tensor, w: tf.Tensor4D) => tf.conv2d(x as tf.Tensor4D, w, 1, 'same')

describe('a traced graph', () => {
  test('has no node that no output needs', () => {
    const wasteful = (x: tf.Tensor) => {
      tf.exp(x)
      return { y: tf.neg(x) }
    }
    expect(operations(wasteful)).toEqual(['Neg'])
  })

  test('has what is computed twice once', () => {
    expect(operations((x) => ({ y: tf.mul(tf.exp(x), tf.sin(x)), z: tf.exp(x) })).sort()).toEqual(['Exp', 'Mul', 'Sin'])
  })

  test('merges transposes in a row and drops those that cancel', () => {
    expect(operations((x) => ({ y: tf.transpose(tf.transpose(x, [0, 3, 1, 2]), [0, 2, 3, 1]) }))).toEqual([])
    expect(operations((x) => ({ y: tf.transpose(tf.transpose(x, [0, 3, 1, 2]), [1, 0, 2, 3]) }))).toEqual(['Transpose'])
  })

  test('merges reshapes in a row', () => {
    expect(operations((x) => ({ y: tf.squeeze(tf.expandDims(tf.reshape(x, [2, -1]), 0), [0]) }))).toEqual(['Reshape'])
    expect(operations((x) => ({ y: tf.reshape(tf.reshape(x, [-1]), x.shape) }))).toEqual([])
  })

  test('drops sums with zeros and products with ones', () => {
    expect(operations((x) => ({ y: tf.add(tf.mul(x, tf.ones(x.shape)), tf.zerosLike(x)) }))).toEqual([])
  })

  test('keeps pictures channels-first between two convolutions, through what is done to each element and channel', () => {
    const transposed = operations((x, w) => {
      const y = convolve(x, w)
      const { mean, variance } = tf.moments(y, [0, 1, 2])
      return { y: convolve(tf.relu(tf.mul(tf.sub(y, mean), tf.rsqrt(tf.add(variance, 1e-5)))), w) }
    }).filter((op) => op === 'Transpose')
    // The picture going in, the filters, the picture coming out.
    expect(transposed).toHaveLength(3)
  })

  test('repeats a broadcast tensor only where an output needs it repeated', () => {
    const gradient = (x: tf.Tensor) => tf.grad((v) => tf.mean(tf.square(v)))(x)
    expect(operations((x) => ({ y: gradient(x) }))).not.toContain('Expand')
    expect(operations((x) => ({ y: tf.broadcastTo(tf.mean(x, [1, 2], true), x.shape) }))).toContain('Expand')
  })
})
