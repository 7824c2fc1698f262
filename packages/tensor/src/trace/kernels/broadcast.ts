import { broadcast_util } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import { type Attributes, type ElementType, isConstant, madeBy, sameShape, type Value } from '../../graph/value.ts'
import { transpose } from './layout.ts'
import { beforeTranspose, commonPermutation } from './propagate-layout.ts'

/** `value` repeated to `shape`, right-aligned as NumPy does it. Dimensions that stay are written 1: free to vary. */
export function expand(graph: Graph, value: Value, shape: readonly number[]): Value {
  if (sameShape(value.shape, shape)) return value
  const added = shape.length - value.shape.length
  const target = shape.map((dimension, axis) => (value.shape[axis - added] === dimension ? 1 : dimension))
  return graph.emit('Expand', [value, graph.ints(target)], shape, value.dtype)
}

/**
 * An elementwise op over broadcast operands. What was only repeated is computed before it is repeated, and a repeat
 * that the other operand implies is left out: gradients of means multiply by ones of the full shape all the time.
 */
export function elementwise(
  graph: Graph,
  op: string,
  operands: Value[],
  dtype: ElementType,
  attributes?: Attributes,
): Value {
  const compact = operands.map((value) => unexpanded(graph, value))
  const perm = commonPermutation(compact)
  const inner = perm ? compact.map((value) => beforeTranspose(graph, value, perm)) : compact
  const value = graph.emit(op, inner, broadcastShape(inner), dtype, attributes)
  return expand(graph, perm ? transpose(graph, value, perm) : value, broadcastShape(operands))
}

export const broadcastShape = (values: readonly Value[]): number[] =>
  values.map(({ shape }) => [...shape]).reduce((a, b) => broadcast_util.assertAndGetBroadcastShape(a, b))

function unexpanded(graph: Graph, value: Value): Value {
  if (isConstant(value) && value.source.data.length === 1) return graph.constant(value.source.data, [], value.dtype)
  return madeBy(value, 'Expand')?.inputs[0] ?? value
}
