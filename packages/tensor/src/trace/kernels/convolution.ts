import {
  backend_util,
  type Conv2DAttrs,
  type Conv2DBackpropFilterAttrs,
  type Conv2DBackpropInputAttrs,
  type DepthwiseConv2dNativeAttrs,
} from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Attributes, Value } from '../../graph/value.ts'
import { kernel } from '../kernel.ts'
import { channelsFirst, channelsLast, reshape, transpose } from './layout.ts'
import { slice } from './slicing.ts'

type Geometry = backend_util.Conv2DInfo
type Shape4 = [number, number, number, number]

const shape4 = (shape: readonly number[]): Shape4 => [...shape] as Shape4

/** Span that one axis of the input must have for `out` positions of the window. */
const span = (out: number, stride: number, window: number, dilation: number): number =>
  (out - 1) * stride + (window - 1) * dilation + 1

/** Padding at the far end, as much as the last window needs ("ceil" rounding can need more than was asked for). */
function farPads({ padInfo, inHeight, inWidth, outHeight, outWidth, ...info }: Geometry): [number, number] {
  const bottom = span(outHeight, info.strideHeight, info.filterHeight, info.dilationHeight) - inHeight - padInfo.top
  const right = span(outWidth, info.strideWidth, info.filterWidth, info.dilationWidth) - inWidth - padInfo.left
  return [Math.max(padInfo.bottom, bottom), Math.max(padInfo.right, right)]
}

function windowAttributes(info: Geometry): Attributes {
  return {
    strides: [info.strideHeight, info.strideWidth],
    dilations: [info.dilationHeight, info.dilationWidth],
    pads: [info.padInfo.top, info.padInfo.left, ...farPads(info)],
  }
}

/** Filters [height, width, in, out] as ONNX has them: [out, in, height, width]. */
const outFirst = (graph: Graph, filter: Value): Value => transpose(graph, filter, [3, 2, 0, 1])

function convolve(graph: Graph, x: Value, filter: Value, info: Geometry): Value {
  const shape = [info.batchSize, info.outChannels, info.outHeight, info.outWidth]
  const inputs = [channelsFirst(graph, x), outFirst(graph, filter)]
  return channelsLast(graph, graph.emit('Conv', inputs, shape, 'float32', windowAttributes(info)))
}

/** Gradient by the input: the transposed convolution, with rows that no window reached padded back on. */
function inputGradient(graph: Graph, dy: Value, filter: Value, info: Geometry): Value {
  const attributes = { ...windowAttributes(info), output_padding: uncovered(info) }
  const shape = [info.batchSize, info.inChannels, info.inHeight, info.inWidth]
  const inputs = [channelsFirst(graph, dy), outFirst(graph, filter)]
  return channelsLast(graph, graph.emit('ConvTranspose', inputs, shape, 'float32', attributes))
}

/** Rows and columns at the far end of the padded input that no window reached. */
function uncovered(info: Geometry): [number, number] {
  const { padInfo, inHeight, inWidth, outHeight, outWidth } = info
  const [bottom, right] = farPads(info)
  const covered = (out: number, stride: number, window: number, dilation: number) => span(out, stride, window, dilation)
  return [
    inHeight + padInfo.top + bottom - covered(outHeight, info.strideHeight, info.filterHeight, info.dilationHeight),
    inWidth + padInfo.left + right - covered(outWidth, info.strideWidth, info.filterWidth, info.dilationWidth),
  ]
}

/**
 * Gradient by the filter: x convolved with dy, batch and channels changing places and the stride becoming a dilation.
 * What no window reached of x is cut off first, since ONNX has no negative padding.
 */
function filterGradient(graph: Graph, x: Value, dy: Value, info: Geometry): Value {
  const [uncoveredHeight, uncoveredWidth] = uncovered(info)
  const [bottom, right] = farPads(info)
  const cutHeight = Math.max(0, uncoveredHeight - bottom)
  const cutWidth = Math.max(0, uncoveredWidth - right)
  const reached = slice(graph, x, [
    { axis: 1, begin: 0, end: info.inHeight - cutHeight },
    { axis: 2, begin: 0, end: info.inWidth - cutWidth },
  ])
  const pads = [
    info.padInfo.top,
    info.padInfo.left,
    bottom - uncoveredHeight + cutHeight,
    right - uncoveredWidth + cutWidth,
  ]
  const attributes = { strides: [1, 1], dilations: [info.strideHeight, info.strideWidth], pads }
  const shape = [info.inChannels, info.outChannels, info.filterHeight, info.filterWidth]
  const inputs = [transpose(graph, reached, [3, 0, 1, 2]), transpose(graph, dy, [3, 0, 1, 2])]
  return transpose(graph, graph.emit('Conv', inputs, shape, 'float32', attributes), [2, 3, 0, 1])
}

function geometry(
  shape: readonly number[],
  filter: readonly number[],
  { strides, pad, dimRoundingMode }: Pick<Conv2DAttrs, 'strides' | 'pad' | 'dimRoundingMode'>,
  dilations: [number, number] | number = 1,
  depthwise = false,
): Geometry {
  return backend_util.computeConv2DInfo(
    shape4(shape),
    shape4(filter),
    strides,
    dilations,
    pad,
    dimRoundingMode,
    depthwise,
  )
}

/** Each channel has filters of its own: [height, width, channels, multiplier] becomes [channels · multiplier, 1, …]. */
function depthwise(graph: Graph, x: Value, filter: Value, attributes: DepthwiseConv2dNativeAttrs): Value {
  const info = geometry(x.shape, filter.shape, attributes, attributes.dilations ?? 1, true)
  const grouped = transpose(graph, filter, [2, 3, 0, 1])
  const weights = reshape(graph, grouped, [info.outChannels, 1, info.filterHeight, info.filterWidth])
  const shape = [info.batchSize, info.outChannels, info.outHeight, info.outWidth]
  const convolved = graph.emit('Conv', [channelsFirst(graph, x), weights], shape, 'float32', {
    ...windowAttributes(info),
    group: info.inChannels,
  })
  return channelsLast(graph, convolved)
}

type Convolution = Record<'x' | 'filter', Value>

export const convolutionKernels = {
  Conv2D: kernel<Convolution, Conv2DAttrs>((graph, { x, filter }, attributes) =>
    convolve(graph, x, filter, geometry(x.shape, filter.shape, attributes, attributes.dilations)),
  ),
  Conv2DBackpropInput: kernel<Record<'dy' | 'filter', Value>, Conv2DBackpropInputAttrs>(
    (graph, { dy, filter }, attributes) =>
      inputGradient(graph, dy, filter, geometry(attributes.inputShape, filter.shape, attributes)),
  ),
  Conv2DBackpropFilter: kernel<Record<'x' | 'dy', Value>, Conv2DBackpropFilterAttrs>((graph, { x, dy }, attributes) =>
    filterGradient(graph, x, dy, geometry(x.shape, attributes.filterShape, attributes)),
  ),
  DepthwiseConv2dNative: kernel<Convolution, DepthwiseConv2dNativeAttrs>((graph, { x, filter }, attributes) =>
    depthwise(graph, x, filter, attributes),
  ),
}
