import {
  type ExpandDimsAttrs,
  type FillAttrs,
  type LinSpaceAttrs,
  type MirrorPadAttrs,
  type PackAttrs,
  type PadV2Attrs,
  type RangeAttrs,
  type ReshapeAttrs,
  type ReverseAttrs,
  type SliceAttrs,
  type SplitVAttrs,
  type StridedSliceAttrs,
  slice_util,
  type TileAttrs,
  type TransposeAttrs,
  type UnpackAttrs,
  util,
} from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Value } from '../../graph/value.ts'
import type { DType } from '../../nd-array.ts'
import { sizeOf } from '../../nd-array.ts'
import { kernel, type Unary } from '../kernel.ts'
import { expand } from './broadcast.ts'
import { cast } from './cast.ts'
import { reshape, transpose } from './layout.ts'
import { concat, pad, reverse, slice } from './slicing.ts'

const filled = (graph: Graph, shape: readonly number[], value: number, dtype: DType): Value =>
  graph.constant(graph.scalar(value, dtype).source.data, shape, dtype)

function positive(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis
}

function split(graph: Graph, x: Value, { numOrSizeSplits, axis }: SplitVAttrs): Value[] {
  const along = positive(axis, x.shape.length)
  const length = x.shape[along] as number
  const sizes =
    typeof numOrSizeSplits === 'number'
      ? Array<number>(numOrSizeSplits).fill(length / numOrSizeSplits)
      : numOrSizeSplits.map((size) =>
          size < 0 ? length - numOrSizeSplits.reduce((sum, s) => sum + Math.max(0, s), 0) : size,
        )
  let begin = 0
  return sizes.map((size) => {
    const part = slice(graph, x, [{ axis: along, begin, end: begin + size }])
    begin += size
    return part
  })
}

/** One part for each index of `axis`, without that axis. */
function unpack(graph: Graph, value: Value, axis: number): Value[] {
  const along = positive(axis, value.shape.length)
  const shape = value.shape.filter((_, i) => i !== along)
  return Array.from({ length: value.shape[along] as number }, (_, i) =>
    reshape(graph, slice(graph, value, [{ axis: along, begin: i, end: i + 1 }]), shape),
  )
}

function stridedSlice(graph: Graph, x: Value, a: StridedSliceAttrs): Value {
  const { begin, end, strides, finalShape, isIdentity } = slice_util.sliceInfo(
    [...x.shape],
    a.begin,
    a.end,
    a.strides,
    a.beginMask,
    a.endMask,
    a.ellipsisMask,
    a.newAxisMask,
    a.shrinkAxisMask,
  )
  if (isIdentity) return reshape(graph, x, finalShape)
  const open = 2 ** 31 - 1
  const ends = end.map((stop, axis) => (stop < 0 ? -open : stop === x.shape[axis] ? open : stop))
  const shape = slice_util.computeOutShape(begin, end, strides)
  const inputs = [x, graph.ints(begin), graph.ints(ends), graph.ints(begin.map((_, axis) => axis)), graph.ints(strides)]
  return reshape(graph, graph.emit('Slice', inputs, shape, x.dtype), finalShape)
}

/** Repeating single elements is broadcasting, which most consumers do by themselves. */
function tile(graph: Graph, x: Value, reps: number[]): Value {
  const shape = x.shape.map((dimension, axis) => dimension * (reps[axis] ?? 1))
  if (x.shape.every((dimension, axis) => dimension === 1 || reps[axis] === 1)) return expand(graph, x, shape)
  return graph.emit('Tile', [x, graph.ints(reps)], shape, x.dtype)
}

/** ONNX has `reflect` but no `symmetric`, in which the edge itself is repeated. */
function mirrorPad(graph: Graph, x: Value, { paddings, mode }: MirrorPadAttrs): Value {
  if (mode === 'reflect') return pad(graph, x, paddings, 'reflect')
  return paddings.reduce((value, [before, after], axis) => {
    const length = value.shape[axis] as number
    const head = before > 0 ? [reverse(graph, slice(graph, value, [{ axis, begin: 0, end: before }]), [axis])] : []
    const tail =
      after > 0 ? [reverse(graph, slice(graph, value, [{ axis, begin: length - after, end: length }]), [axis])] : []
    return concat(graph, [...head, value, ...tail], axis)
  }, x)
}

function constantPad(graph: Graph, x: Value, { paddings, constantValue }: PadV2Attrs): Value {
  if (x.dtype !== 'bool') return pad(graph, x, paddings, 'constant', graph.scalar(constantValue, x.dtype as 'float32'))
  return cast(
    graph,
    pad(graph, cast(graph, x, 'int32'), paddings, 'constant', graph.scalar(constantValue, 'int32')),
    'bool',
  )
}

function range({ start, stop, step, dtype }: RangeAttrs): { data: Float32Array | Int32Array; dtype: DType } {
  const length = start === stop || step === 0 ? 0 : Math.max(0, Math.ceil(Math.abs((stop - start) / step)))
  const data = dtype === 'int32' ? new Int32Array(length) : new Float32Array(length)
  data.set(Array.from({ length: (stop - start) * step < 0 ? 0 : length }, (_, i) => start + i * step))
  return { data, dtype: dtype ?? 'float32' }
}

export const shapeKernels = {
  Reshape: kernel<Unary, ReshapeAttrs>((graph, { x }, { shape }) =>
    reshape(graph, x, util.inferFromImplicitShape(shape, sizeOf(x.shape))),
  ),
  ExpandDims: kernel<{ input: Value }, ExpandDimsAttrs>((graph, { input }, { dim }) => {
    const shape = [...input.shape]
    shape.splice(positive(dim, shape.length + 1), 0, 1)
    return reshape(graph, input, shape)
  }),
  Transpose: kernel<Unary, TransposeAttrs>((graph, { x }, { perm }) => transpose(graph, x, perm)),
  Concat: kernel<Record<string, Value>, { axis: number }>((graph, parts, { axis }) => {
    const values = Object.values(parts)
    return concat(graph, values, positive(axis, values[0]?.shape.length ?? 0))
  }),
  Pack: kernel<Record<string, Value>, PackAttrs>((graph, parts, { axis }) => {
    const values = Object.values(parts)
    const shape = [...(values[0]?.shape ?? [])]
    shape.splice(positive(axis, shape.length + 1), 0, 1)
    return concat(
      graph,
      values.map((value) => reshape(graph, value, shape)),
      positive(axis, shape.length),
    )
  }),
  Unpack: kernel<{ value: Value }, UnpackAttrs>((graph, { value }, { axis }) => unpack(graph, value, axis)),
  SplitV: kernel<Unary, SplitVAttrs>((graph, { x }, attributes) => split(graph, x, attributes)),
  Slice: kernel<Unary, SliceAttrs>((graph, { x }, { begin, size }) => {
    const [begins = [], sizes = []] = slice_util.parseSliceParams({ ...x, shape: [...x.shape] } as never, begin, size)
    return slice(
      graph,
      x,
      begins.map((start, axis) => ({ axis, begin: start, end: start + (sizes[axis] as number) })),
    )
  }),
  StridedSlice: kernel<Unary, StridedSliceAttrs>((graph, { x }, attributes) => stridedSlice(graph, x, attributes)),
  PadV2: kernel<Unary, PadV2Attrs>((graph, { x }, attributes) => constantPad(graph, x, attributes)),
  MirrorPad: kernel<Unary, MirrorPadAttrs>((graph, { x }, attributes) => mirrorPad(graph, x, attributes)),
  Reverse: kernel<Unary, ReverseAttrs>((graph, { x }, { dims }) =>
    reverse(graph, x, util.parseAxisParam(dims, [...x.shape])),
  ),
  Tile: kernel<Unary, TileAttrs>((graph, { x }, { reps }) => tile(graph, x, reps)),
  Fill: kernel<object, FillAttrs>((graph, _, { shape, value, dtype }) =>
    filled(graph, shape, Number(value), (dtype ?? 'float32') as DType),
  ),
  ZerosLike: kernel<Unary>((graph, { x }) => filled(graph, x.shape, 0, x.dtype as DType)),
  OnesLike: kernel<Unary>((graph, { x }) => filled(graph, x.shape, 1, x.dtype as DType)),
  Range: kernel<object, RangeAttrs>((graph, _, attributes) => {
    const { data, dtype } = range(attributes)
    return graph.constant(data, [data.length], dtype)
  }),
  LinSpace: kernel<object, LinSpaceAttrs>((graph, _, { start, stop, num }) => {
    const step = num > 1 ? (stop - start) / (num - 1) : 0
    return graph.constant(
      Float32Array.from({ length: num }, (_x, i) => start + i * step),
      [num],
      'float32',
    )
  }),
}
