import { SoundsceneError } from '@soundscene/errors'
import type { GatherV2Attrs, OneHotAttrs, UnsortedSegmentSumAttrs } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { ElementType, Value } from '../../graph/value.ts'
import { kernel } from '../kernel.ts'
import { elementwise } from './broadcast.ts'
import { cast } from './cast.ts'
import { reshape, transpose } from './layout.ts'

function gather(graph: Graph, x: Value, indices: Value, { axis, batchDims }: GatherV2Attrs): Value {
  if (batchDims) throw new SoundsceneError('trace/unsupported-op', { op: 'GatherV2 with batchDims', backend: 'onnx' })
  const along = axis < 0 ? axis + x.shape.length : axis
  const shape = [...x.shape.slice(0, along), ...indices.shape, ...x.shape.slice(along + 1)]
  return graph.emit('Gather', [x, cast(graph, indices, 'int32')], shape, x.dtype, { axis: along })
}

/** Sums the rows of `x` that have the same id; ids that repeat are added up. */
function segmentSum(graph: Graph, x: Value, ids: Value, segments: number): Value {
  const shape = [segments, ...x.shape.slice(ids.shape.length)]
  const zeros = graph.constant(Float32Array.of(0), shape, 'float32')
  const places = cast(graph, reshape(graph, ids, [...ids.shape, 1]), 'int64')
  return graph.emit('ScatterND', [zeros, places, x], shape, 'float32', { reduction: 'add' })
}

/** Compares every index with 0 … depth − 1; one that is outside is nowhere "on". */
function oneHot(graph: Graph, indices: Value, { depth, onValue, offValue, dtype }: OneHotAttrs): Value {
  const classes = graph.constant(
    Int32Array.from({ length: depth }, (_, i) => i),
    [depth],
    'int32',
  )
  const hit = elementwise(
    graph,
    'Equal',
    [reshape(graph, cast(graph, indices, 'int32'), [...indices.shape, 1]), classes],
    'bool',
  )
  const marked = elementwise(graph, 'Where', [hit, graph.scalar(onValue), graph.scalar(offValue)], 'float32')
  return cast(graph, marked, (dtype ?? 'float32') as ElementType)
}

/** Moves blocks of channels into space: [n, h, w, b·b·c] becomes [n, h·b, w·b, c]. */
function depthToSpace(graph: Graph, x: Value, block: number): Value {
  const [batch, height, width, depth] = x.shape as [number, number, number, number]
  const channels = depth / block ** 2
  const split = reshape(graph, x, [batch, height, width, block, block, channels])
  return reshape(graph, transpose(graph, split, [0, 1, 3, 2, 4, 5]), [batch, height * block, width * block, channels])
}

export const indexingKernels = {
  GatherV2: kernel<Record<'x' | 'indices', Value>, GatherV2Attrs>((graph, { x, indices }, attributes) =>
    gather(graph, x, indices, attributes),
  ),
  UnsortedSegmentSum: kernel<Record<'x' | 'segmentIds', Value>, UnsortedSegmentSumAttrs>(
    (graph, { x, segmentIds }, { numSegments }) => segmentSum(graph, x, segmentIds, numSegments),
  ),
  OneHot: kernel<{ indices: Value }, OneHotAttrs>((graph, { indices }, attributes) =>
    oneHot(graph, indices, attributes),
  ),
  DepthToSpace: kernel<{ x: Value }, { blockSize: number }>((graph, { x }, { blockSize }) =>
    depthToSpace(graph, x, blockSize),
  ),
}
