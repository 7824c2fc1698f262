import type * as tf from '@tensorflow/tfjs-core'
import type { DType } from '../../../nd-array.ts'
import type { Draw } from '../../../testing/random-array.ts'

type Inputs = Record<string, tf.Tensor>

export interface Input {
  shape: number[]
  draw?: Draw
  dtype?: DType
}

export interface Case {
  title: string
  inputs: Record<string, Input>
  run: (inputs: Inputs) => tf.Tensor | tf.Tensor[]
  /** Whether TensorFlow.js has a gradient for it; yes unless said otherwise. */
  gradient?: boolean
}

export const floats = (shape: number[], draw: Draw = 'normal'): Input => ({ shape, draw })
export const ints = (shape: number[]): Input => ({ shape, draw: 'integers', dtype: 'int32' })
export const bools = (shape: number[]): Input => ({ shape, draw: 'bits', dtype: 'bool' })

/** Shapes of two operands, with every way in which they can be broadcast. */
const pairs: [number[], number[]][] = [
  [
    [3, 4],
    [3, 4],
  ],
  [[2, 3, 4], [4]],
  [
    [4, 1],
    [1, 5],
  ],
  [[], [2, 3]],
  [
    [2, 1, 3],
    [5, 1],
  ],
]

export type UnaryOp = (x: tf.Tensor) => tf.Tensor
export type BinaryOp = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor

export const unary = (title: string, op: UnaryOp, draw: Draw = 'normal', gradient = true): Case[] =>
  [[], [7], [2, 3, 5]].map((shape) => ({
    title: `${title} of [${shape}]`,
    inputs: { x: floats(shape, draw) },
    run: ({ x }) => op(x as tf.Tensor),
    gradient,
  }))

export const binary = (
  title: string,
  op: BinaryOp,
  draw: Draw = 'normal',
  gradient = true,
  dtype: DType = 'float32',
): Case[] =>
  pairs.map(([a, b]) => ({
    title: `${title} of ${dtype} [${a}] and [${b}]`,
    inputs: { a: { shape: a, draw, dtype }, b: { shape: b, draw, dtype } },
    run: ({ a, b }) => op(a as tf.Tensor, b as tf.Tensor),
    gradient,
  }))

export const sameShape = (title: string, op: BinaryOp, draw: Draw): Case[] => binary(title, op, draw).slice(0, 1)

/** Makes the cases of many ops by name. */
export const every = <Op, Rest extends unknown[]>(
  make: (title: string, op: Op, ...rest: Rest) => Case[],
  ops: Record<string, Op>,
  ...rest: Rest
) => Object.entries(ops).flatMap(([name, op]) => make(name, op, ...rest))

export const one = (title: string, x: Input, op: UnaryOp | ((x: tf.Tensor) => tf.Tensor[]), gradient = true): Case => ({
  title,
  inputs: { x },
  run: ({ x }) => op(x as tf.Tensor),
  gradient,
})
