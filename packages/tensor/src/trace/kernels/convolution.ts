import type { Conv2DAttrs, Conv2DBackpropFilterAttrs, Conv2DBackpropInputAttrs } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Value } from '../../graph/value.ts'
import { kernel } from '../kernel.ts'
import { channelsFirst, channelsLast, transpose } from './layout.ts'
import { slice } from './slicing.ts'
import { convolutionWindow, farPads, unreached, type Window, windowAttributes } from './window.ts'

/** Filters [height, width, in, out] as ONNX has them: [out, in, height, width]. */
const outFirst = (graph: Graph, filter: Value): Value => transpose(graph, filter, [3, 2, 0, 1])

/** Convolution; `group` = channels makes it depthwise. All operands channels-first. */
export function convolve(graph: Graph, x: Value, filter: Value, window: Window, group = 1): Value {
  const shape = [window.batchSize, window.outChannels, window.outHeight, window.outWidth]
  return graph.emit('Conv', [x, filter], shape, 'float32', { ...windowAttributes(window), group })
}

/** Gradient by the input: the transposed convolution; rows that no window reached are padded back on as zeros. */
export function inputGradient(graph: Graph, dy: Value, filter: Value, window: Window, group = 1): Value {
  const shape = [window.batchSize, window.inChannels, window.inHeight, window.inWidth]
  const attributes = { ...windowAttributes(window), group, output_padding: unreached(window) }
  return graph.emit('ConvTranspose', [dy, filter], shape, 'float32', attributes)
}

/**
 * Gradient by the filter: x [in, n, h, w] convolved with dy [out, n, h, w], the stride becoming a dilation. What no
 * window reached of x is cut off, since ONNX has no negative padding.
 */
export function filterGradient(graph: Graph, x: Value, dy: Value, window: Window, group = 1): Value {
  const [bottom, right] = farPads(window)
  const [rows, columns] = unreached(window)
  const cut = slice(graph, x, [
    { axis: 2, begin: 0, end: window.inHeight - Math.max(0, rows - bottom) },
    { axis: 3, begin: 0, end: window.inWidth - Math.max(0, columns - right) },
  ])
  const pads = [window.padInfo.top, window.padInfo.left, Math.max(0, bottom - rows), Math.max(0, right - columns)]
  const attributes = { strides: [1, 1], dilations: [window.strideHeight, window.strideWidth], pads, group }
  const shape = [x.shape[0] as number, dy.shape[0] as number, window.filterHeight, window.filterWidth]
  return graph.emit('Conv', [cut, dy], shape, 'float32', attributes)
}

export const convolutionKernels = {
  Conv2D: kernel<Record<'x' | 'filter', Value>, Conv2DAttrs>((graph, { x, filter }, attributes) => {
    const window = convolutionWindow(x.shape, filter.shape, attributes)
    return channelsLast(graph, convolve(graph, channelsFirst(graph, x), outFirst(graph, filter), window))
  }),
  Conv2DBackpropInput: kernel<Record<'dy' | 'filter', Value>, Conv2DBackpropInputAttrs>(
    (graph, { dy, filter }, attributes) => {
      const window = convolutionWindow(attributes.inputShape, filter.shape, attributes)
      return channelsLast(graph, inputGradient(graph, channelsFirst(graph, dy), outFirst(graph, filter), window))
    },
  ),
  Conv2DBackpropFilter: kernel<Record<'x' | 'dy', Value>, Conv2DBackpropFilterAttrs>((graph, { x, dy }, attributes) => {
    const window = convolutionWindow(x.shape, attributes.filterShape, attributes)
    const byChannel = (value: Value) => transpose(graph, value, [3, 0, 1, 2])
    return transpose(graph, filterGradient(graph, byChannel(x), byChannel(dy), window), [2, 3, 0, 1])
  }),
}
