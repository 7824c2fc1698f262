import type { NamedAttrMap } from '@tensorflow/tfjs-core'
import type { Graph } from '../graph/graph.ts'
import type { Value } from '../graph/value.ts'

/** Records into `graph` what a TensorFlow.js kernel of this name would compute. */
export type Kernel = (graph: Graph, inputs: Record<string, Value>, attributes: NamedAttrMap) => Value | Value[]

export interface Unary {
  x: Value
}

export interface Binary {
  a: Value
  b: Value
}

/** Gives a kernel the input and attribute types that TensorFlow.js documents for its name. */
export function kernel<Inputs, Attributes = object>(
  record: (graph: Graph, inputs: Inputs, attributes: Attributes) => Value | Value[],
): Kernel {
  return record as unknown as Kernel
}
