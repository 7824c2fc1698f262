import * as tf from '@tensorflow/tfjs-core'
import { type Case, floats } from './case.ts'

const product = (a: number[], b: number[], transposeA = false, transposeB = false): Case => ({
  title: `matMul of [${a}]${transposeA ? 'ᵀ' : ''} and [${b}]${transposeB ? 'ᵀ' : ''}`,
  inputs: { a: floats(a), b: floats(b) },
  run: (x) => tf.matMul(x.a as tf.Tensor, x.b as tf.Tensor, transposeA, transposeB),
})

export const matmulCases: Case[] = [
  product([3, 4], [4, 5]),
  product([4, 3], [4, 5], true),
  product([3, 4], [5, 4], false, true),
  product([4, 3], [5, 4], true, true),
  product([2, 3, 4], [2, 4, 5]),
  product([2, 4, 3], [2, 5, 4], true, true),
  product([2, 2, 3, 4], [2, 2, 4, 5]),
  {
    title: 'einsum',
    inputs: { a: floats([2, 3, 4]), b: floats([4, 5]) },
    run: ({ a, b }) => tf.einsum('bij,jk->bik', a as tf.Tensor, b as tf.Tensor),
    gradient: false,
  },
  {
    title: 'dot',
    inputs: { a: floats([4]), b: floats([4, 5]) },
    run: ({ a, b }) => tf.dot(a as tf.Tensor, b as tf.Tensor),
  },
]
