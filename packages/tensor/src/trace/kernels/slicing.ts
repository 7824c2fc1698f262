import type { Graph } from '../../graph/graph.ts'
import type { Value } from '../../graph/value.ts'
import { sizeOf } from '../../nd-array.ts'

export interface Range {
  axis: number
  begin: number
  /** Exclusive. */
  end: number
  step?: number
}

/** "To the end", whatever the length is: keeps a dimension free to vary. */
const open = 2 ** 31 - 1

/** Cuts ranges with a positive step out of `x`; axes that are not named stay whole. */
export function slice(graph: Graph, x: Value, ranges: Range[]): Value {
  const cut = ranges.filter(({ axis, begin, end, step = 1 }) => begin !== 0 || end !== x.shape[axis] || step !== 1)
  if (cut.length === 0) return x
  const shape = [...x.shape]
  for (const { axis, begin, end, step = 1 } of cut) shape[axis] = Math.ceil((end - begin) / step)
  const column = (pick: (range: Range) => number) => graph.ints(cut.map(pick))
  const ends = column(({ axis, end }) => (end === x.shape[axis] ? open : end))
  const inputs = [x, column(({ begin }) => begin), ends, column(({ axis }) => axis), column(({ step = 1 }) => step)]
  return graph.emit('Slice', inputs, shape, x.dtype)
}

/** `x` with an axis turned round. */
export function reverse(graph: Graph, x: Value, axes: number[]): Value {
  if (axes.length === 0 || sizeOf(x.shape) === 0) return x
  const column = (value: number) => graph.ints(axes.map(() => value))
  return graph.emit('Slice', [x, column(-1), column(-open), graph.ints(axes), column(-1)], x.shape, x.dtype)
}

export function concat(graph: Graph, parts: Value[], axis: number): Value {
  const [first, ...rest] = parts
  if (!first) throw new Error('Nothing to concatenate.')
  if (rest.length === 0) return first
  const shape = [...first.shape]
  shape[axis] = parts.reduce((sum, part) => sum + (part.shape[axis] as number), 0)
  return graph.emit('Concat', parts, shape, first.dtype, { axis })
}

/** Adds `pads[axis] = [before, after]` elements around `x`. */
export function pad(graph: Graph, x: Value, pads: [number, number][], mode: string, element?: Value): Value {
  if (pads.every(([before, after]) => before === 0 && after === 0)) return x
  const shape = x.shape.map((dimension, axis) => dimension + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0))
  const amounts = graph.ints([...pads.map(([before]) => before), ...pads.map(([, after]) => after)])
  return graph.emit('Pad', element ? [x, amounts, element] : [x, amounts], shape, x.dtype, { mode })
}
