import type { DType } from '../nd-array.ts'

/** `int64` exists inside graphs only: ONNX demands it for shapes, axes and indices. */
export type ElementType = DType | 'int64'

export type ConstantData = Float32Array | Int32Array | Uint8Array | BigInt64Array

/** A plain number is an ONNX INT, an array INTS, `{ float }` a FLOAT. */
export type Attribute = number | readonly number[] | string | { float: number }
export type Attributes = Record<string, Attribute>

export interface Node {
  kind: 'node'
  op: string
  inputs: (Value | null)[]
  outputs: Value[]
  attributes: Attributes
}

/** What flows along an edge: its shape is known while tracing, its numbers only when it is a constant. */
export interface Value {
  id: number
  shape: readonly number[]
  dtype: ElementType
  source: { kind: 'input'; name: string } | { kind: 'constant'; data: ConstantData } | Node
}

export type Constant = Value & { source: { kind: 'constant'; data: ConstantData } }

export const isConstant = (value: Value): value is Constant => value.source.kind === 'constant'

/** The node that makes `value`, if it is a node of kind `op`. */
export function madeBy(value: Value, op: string): Node | undefined {
  return value.source.kind === 'node' && value.source.op === op ? value.source : undefined
}

export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((dimension, axis) => dimension === b[axis])
