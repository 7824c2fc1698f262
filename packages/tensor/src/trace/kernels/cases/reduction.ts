import * as tf from '@tensorflow/tfjs-core'
import type { DType } from '../../../nd-array.ts'
import type { Draw } from '../../../testing/random-array.ts'
import { type Case, floats, one } from './case.ts'

const axes: (number | number[] | undefined)[] = [undefined, 0, -1, [0, 2], [1]]

const reduction = (
  title: string,
  op: (x: tf.Tensor, axis?: number | number[], keepDims?: boolean) => tf.Tensor,
  draw: Draw = 'normal',
  gradient = true,
  dtype: DType = 'float32',
): Case[] =>
  axes.flatMap((axis) =>
    [true, false].map((keepDims) =>
      one(
        `${title} over ${axis ?? 'all'}${keepDims ? ', kept' : ''}`,
        { shape: [2, 3, 4], draw, dtype },
        (x) => op(x, axis, keepDims),
        gradient,
      ),
    ),
  )

export const reductionCases: Case[] = [
  ...reduction('sum', tf.sum),
  ...reduction('sum of integers', tf.sum, 'integers', false, 'int32'),
  ...reduction('sum of booleans', tf.sum, 'bits', false, 'bool'),
  ...reduction('mean', tf.mean),
  ...reduction('max', tf.max),
  ...reduction('min', tf.min),
  ...reduction('max at ties', tf.max, 'integers'),
  ...reduction('prod', tf.prod, 'positive', false),
  ...reduction('any', tf.any, 'bits', false, 'bool'),
  ...reduction('all', tf.all, 'bits', false, 'bool'),
  ...[0, 1, -1].flatMap((axis) => [
    one(`argMax over ${axis}, first of ties`, floats([3, 4, 5], 'integers'), (x) => tf.argMax(x, axis), false),
    one(`argMin over ${axis}, first of ties`, floats([3, 4, 5], 'integers'), (x) => tf.argMin(x, axis), false),
  ]),
  one('softmax', floats([3, 5]), (x) => tf.softmax(x)),
  one('logSoftmax', floats([2, 3, 5]), (x) => tf.logSoftmax(x)),
  one('logSumExp', floats([3, 5]), (x) => tf.logSumExp(x, 1)),
  one('cumsum', floats([3, 5]), (x) => tf.cumsum(x, 1)),
  one('cumsum, exclusive and reversed', floats([3, 5]), (x) => tf.cumsum(x, 0, true, true), false),
  one('moments', floats([2, 4, 4, 3]), (x) => Object.values(tf.moments(x, [0, 1, 2]))),
  one('norm', floats([3, 5]), (x) => tf.norm(x, 2, 1)),
  {
    title: 'batchNorm',
    inputs: {
      x: floats([2, 4, 4, 3]),
      mean: floats([3]),
      variance: floats([3], 'positive'),
      scale: floats([3]),
      offset: floats([3]),
    },
    run: ({ x, mean, variance, scale, offset }) =>
      tf.batchNorm(
        x as tf.Tensor4D,
        mean as tf.Tensor1D,
        variance as tf.Tensor1D,
        offset as tf.Tensor1D,
        scale as tf.Tensor1D,
        1e-3,
      ),
  },
]
