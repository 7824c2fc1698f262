import type { AvgPoolGradAttrs, MaxPoolAttrs } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Attributes, Value } from '../../graph/value.ts'
import { sizeOf } from '../../nd-array.ts'
import { kernel, type Unary } from '../kernel.ts'
import { inputGradient } from './convolution.ts'
import { channelsFirst, channelsLast, reshape } from './layout.ts'
import { poolingWindow, type Window, windowAttributes } from './window.ts'

const pooledShape = (window: Window): number[] => [
  window.batchSize,
  window.outChannels,
  window.outHeight,
  window.outWidth,
]

const poolAttributes = (window: Window): Attributes => ({
  ...windowAttributes(window),
  kernel_shape: [window.filterHeight, window.filterWidth],
})

function pool(graph: Graph, op: string, x: Value, window: Window): Value {
  // AveragePool knows dilations only from opset 19 on; pooling windows never have any here.
  const { dilations: _, ...attributes } = poolAttributes(window)
  return channelsLast(graph, graph.emit(op, [channelsFirst(graph, x)], pooledShape(window), 'float32', attributes))
}

/** Every dy goes to the first greatest element of its window; where windows overlap, what arrives is added up. */
function maxPoolGradient(graph: Graph, dy: Value, x: Value, window: Window): Value {
  const input = channelsFirst(graph, x)
  const shape = pooledShape(window)
  const outputs = [
    { shape, dtype: 'float32' as const },
    { shape, dtype: 'int64' as const },
  ]
  const [, places] = graph.emitAll('MaxPool', [input], outputs, poolAttributes(window)) as [Value, Value]
  const flat = (value: Value) => reshape(graph, value, [sizeOf(value.shape)])
  const zeros = graph.constant(Float32Array.of(0), [sizeOf(input.shape)], 'float32')
  const updates = [zeros, flat(places), flat(channelsFirst(graph, dy))]
  const scattered = graph.emit('ScatterElements', updates, zeros.shape, 'float32', { reduction: 'add' })
  return channelsLast(graph, reshape(graph, scattered, input.shape))
}

/**
 * Every dy is spread evenly over its window: a transposed convolution of single-channel pictures with a flat filter.
 * Like TensorFlow.js, it divides by the whole window also at a padded edge.
 */
function avgPoolGradient(graph: Graph, dy: Value, window: Window): Value {
  const { batchSize, inChannels, inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth } = window
  const single = { ...window, batchSize: batchSize * inChannels, inChannels: 1, outChannels: 1 }
  const share = graph.scalar(1 / (filterHeight * filterWidth)).source.data
  const filter = graph.constant(share, [1, 1, filterHeight, filterWidth], 'float32')
  const pictures = reshape(graph, channelsFirst(graph, dy), [single.batchSize, 1, outHeight, outWidth])
  const spread = inputGradient(graph, pictures, filter, single)
  return channelsLast(graph, reshape(graph, spread, [batchSize, inChannels, inHeight, inWidth]))
}

export const poolingKernels = {
  MaxPool: kernel<Unary, MaxPoolAttrs>((graph, { x }, attributes) =>
    pool(graph, 'MaxPool', x, poolingWindow(x.shape, attributes)),
  ),
  AvgPool: kernel<Unary, MaxPoolAttrs>((graph, { x }, attributes) =>
    pool(graph, 'AveragePool', x, poolingWindow(x.shape, attributes)),
  ),
  MaxPoolGrad: kernel<Record<'dy' | 'input', Value>, MaxPoolAttrs>((graph, { dy, input }, attributes) =>
    maxPoolGradient(graph, dy, input, poolingWindow(input.shape, attributes)),
  ),
  AvgPoolGrad: kernel<Record<'dy' | 'input', Value>, AvgPoolGradAttrs>((graph, { dy, input }, attributes) =>
    avgPoolGradient(graph, dy, poolingWindow(input.shape, attributes)),
  ),
}
