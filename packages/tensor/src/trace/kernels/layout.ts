import type { Graph } from '../../graph/graph.ts'
import { isConstant, madeBy, sameShape, type Value } from '../../graph/value.ts'

/** `x` in another shape of the same size. Chains of reshapes become one, and constants keep their data. */
export function reshape(graph: Graph, x: Value, shape: readonly number[]): Value {
  if (sameShape(x.shape, shape)) return x
  if (isConstant(x)) return graph.constant(x.source.data, shape, x.dtype)
  const origin = madeBy(x, 'Reshape')?.inputs[0]
  return origin
    ? reshape(graph, origin, shape)
    : graph.emit('Reshape', [x, graph.ints(target(x.shape, shape))], shape, x.dtype)
}

/** Leading dimensions that stay are written 0, "as in the input", so that they remain free to vary. */
function target(from: readonly number[], to: readonly number[]): number[] {
  const changed = to.findIndex((dimension, axis) => dimension !== from[axis])
  const kept = changed < 0 ? to.length : changed
  return to.map((dimension, axis) => (axis < kept && dimension !== 0 ? 0 : dimension))
}

/** `x` with its axes permuted. Consecutive transposes are merged and inverse ones cancel. */
export function transpose(graph: Graph, x: Value, perm: readonly number[]): Value {
  const shape = perm.map((axis) => x.shape[axis] as number)
  if (isStill(x, perm)) return reshape(graph, x, shape)
  const inner = madeBy(x, 'Transpose')
  if (!inner) return graph.emit('Transpose', [x], shape, x.dtype, { perm })
  const before = inner.attributes.perm as readonly number[]
  const both = perm.map((axis) => before[axis] as number)
  return transpose(graph, inner.inputs[0] as Value, both)
}

/** Whether only axes of one element move, so that the numbers stay where they are. */
function isStill({ shape }: Value, perm: readonly number[]): boolean {
  const moved = perm.filter((axis) => shape[axis] !== 1)
  return moved.every((axis, i) => i === 0 || axis > (moved[i - 1] as number))
}

/** Channels-last pictures, as TensorFlow.js has them, to channels-first ones, as ONNX wants them, and back. */
export const channelsFirst = (graph: Graph, x: Value): Value => transpose(graph, x, [0, 3, 1, 2])
export const channelsLast = (graph: Graph, x: Value): Value => transpose(graph, x, [0, 2, 3, 1])
