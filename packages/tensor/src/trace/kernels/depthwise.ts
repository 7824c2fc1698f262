import type {
  DepthwiseConv2dNativeAttrs,
  DepthwiseConv2dNativeBackpropFilterAttrs,
  DepthwiseConv2dNativeBackpropInputAttrs,
} from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Value } from '../../graph/value.ts'
import { kernel } from '../kernel.ts'
import { convolve, filterGradient, inputGradient } from './convolution.ts'
import { channelsFirst, channelsLast, reshape, transpose } from './layout.ts'
import { convolutionWindow } from './window.ts'

/** Filters [height, width, channels, multiplier] as a grouped convolution has them: [channels · multiplier, 1, …]. */
function grouped(graph: Graph, filter: Value): Value {
  const [height, width, channels, multiplier] = filter.shape as [number, number, number, number]
  return reshape(graph, transpose(graph, filter, [2, 3, 0, 1]), [channels * multiplier, 1, height, width])
}

export const depthwiseKernels = {
  DepthwiseConv2dNative: kernel<Record<'x' | 'filter', Value>, DepthwiseConv2dNativeAttrs>(
    (graph, { x, filter }, attributes) => {
      const window = convolutionWindow(x.shape, filter.shape, attributes, true)
      return channelsLast(
        graph,
        convolve(graph, channelsFirst(graph, x), grouped(graph, filter), window, window.inChannels),
      )
    },
  ),
  DepthwiseConv2dNativeBackpropInput: kernel<Record<'dy' | 'filter', Value>, DepthwiseConv2dNativeBackpropInputAttrs>(
    (graph, { dy, filter }, attributes) => {
      const window = convolutionWindow(attributes.inputShape, filter.shape, attributes, true)
      return channelsLast(
        graph,
        inputGradient(graph, channelsFirst(graph, dy), grouped(graph, filter), window, window.inChannels),
      )
    },
  ),
  /** Every channel is a group: its pictures are the group's channels, so that batch and channels lie in one axis. */
  DepthwiseConv2dNativeBackpropFilter: kernel<Record<'x' | 'dy', Value>, DepthwiseConv2dNativeBackpropFilterAttrs>(
    (graph, { x, dy }, attributes) => {
      const window = convolutionWindow(x.shape, attributes.filterShape, attributes, true)
      const { batchSize, inChannels, inHeight, inWidth } = window
      const pictures = reshape(graph, transpose(graph, x, [3, 0, 1, 2]), [1, inChannels * batchSize, inHeight, inWidth])
      const gradient = filterGradient(graph, pictures, transpose(graph, dy, [3, 0, 1, 2]), window, inChannels)
      const [height, width, channels, multiplier] = attributes.filterShape
      return transpose(graph, reshape(graph, gradient, [channels, multiplier, height, width]), [2, 3, 0, 1])
    },
  ),
}
