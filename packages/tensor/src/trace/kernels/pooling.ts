import { backend_util, type MaxPoolAttrs } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Attributes, Value } from '../../graph/value.ts'
import { sizeOf } from '../../nd-array.ts'
import { kernel, type Unary } from '../kernel.ts'
import { channelsFirst, channelsLast, reshape } from './layout.ts'

type Geometry = backend_util.Conv2DInfo

const geometry = (shape: readonly number[], { filterSize, strides, pad, dimRoundingMode }: MaxPoolAttrs): Geometry =>
  backend_util.computePool2DInfo(
    [...shape] as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  )

const windowAttributes = ({ padInfo, ...info }: Geometry): Attributes => ({
  kernel_shape: [info.filterHeight, info.filterWidth],
  strides: [info.strideHeight, info.strideWidth],
  pads: [padInfo.top, padInfo.left, padInfo.bottom, padInfo.right],
})

const pooledShape = (info: Geometry): number[] => [info.batchSize, info.outChannels, info.outHeight, info.outWidth]

function pool(graph: Graph, op: string, x: Value, attributes: MaxPoolAttrs): Value {
  const info = geometry(x.shape, attributes)
  const pooled = graph.emit(op, [channelsFirst(graph, x)], pooledShape(info), 'float32', windowAttributes(info))
  return channelsLast(graph, pooled)
}

/** Every dy goes to the first greatest element of its window; where windows overlap, what arrives is added up. */
function maxPoolGradient(graph: Graph, dy: Value, x: Value, attributes: MaxPoolAttrs): Value {
  const info = geometry(x.shape, attributes)
  const input = channelsFirst(graph, x)
  const shape = pooledShape(info)
  const outputs = [
    { shape, dtype: 'float32' as const },
    { shape, dtype: 'int64' as const },
  ]
  const [, places] = graph.emitAll('MaxPool', [input], outputs, windowAttributes(info)) as [Value, Value]
  const flat = (value: Value) => reshape(graph, value, [sizeOf(value.shape)])
  const zeros = graph.constant(Float32Array.of(0), [sizeOf(input.shape)], 'float32')
  const updates = [zeros, flat(places), flat(channelsFirst(graph, dy))]
  const scattered = graph.emit('ScatterElements', updates, zeros.shape, 'float32', { reduction: 'add' })
  return channelsLast(graph, reshape(graph, scattered, input.shape))
}

export const poolingKernels = {
  MaxPool: kernel<Unary, MaxPoolAttrs>((graph, { x }, attributes) => pool(graph, 'MaxPool', x, attributes)),
  AvgPool: kernel<Unary, MaxPoolAttrs>((graph, { x }, attributes) => pool(graph, 'AveragePool', x, attributes)),
  MaxPoolGrad: kernel<Record<'dy' | 'input', Value>, MaxPoolAttrs>((graph, { dy, input }, attributes) =>
    maxPoolGradient(graph, dy, input, attributes),
  ),
}
