import { backend_util, type Conv2DAttrs } from '@tensorflow/tfjs-core'
import type { Attributes } from '../../graph/value.ts'

/** How a window slides over a picture, as TensorFlow.js derives it from strides, dilations and padding. */
export type Window = backend_util.Conv2DInfo

type Shape4 = [number, number, number, number]
type Sliding = Pick<Conv2DAttrs, 'strides' | 'pad' | 'dimRoundingMode'> & { dilations?: [number, number] | number }

const shape4 = (shape: readonly number[]): Shape4 => [...shape] as Shape4

/** The window of a convolution of `shape` [n, h, w, c] with `filter` [h, w, in, out]. */
export function convolutionWindow(
  shape: readonly number[],
  filter: readonly number[],
  { strides, pad, dimRoundingMode, dilations }: Sliding,
  depthwise = false,
): Window {
  return backend_util.computeConv2DInfo(
    shape4(shape),
    shape4(filter),
    strides,
    dilations ?? 1,
    pad,
    dimRoundingMode,
    depthwise,
  )
}

export function poolingWindow(
  shape: readonly number[],
  { strides, pad, dimRoundingMode, filterSize }: Sliding & { filterSize: [number, number] | number },
): Window {
  return backend_util.computePool2DInfo(shape4(shape), filterSize, strides, 1, pad, dimRoundingMode)
}

/** Span of the padded input that the windows reach, by rows and columns. */
function reach(window: Window): [number, number] {
  return [
    (window.outHeight - 1) * window.strideHeight + (window.filterHeight - 1) * window.dilationHeight + 1,
    (window.outWidth - 1) * window.strideWidth + (window.filterWidth - 1) * window.dilationWidth + 1,
  ]
}

/** Padding at the far end: what was asked for, or more when rounding up lets the last window hang over. */
export function farPads(window: Window): [number, number] {
  const [height, width] = reach(window)
  const { padInfo, inHeight, inWidth } = window
  return [
    Math.max(padInfo.bottom, height - inHeight - padInfo.top),
    Math.max(padInfo.right, width - inWidth - padInfo.left),
  ]
}

/** Rows and columns at the far end of the padded input that no window reaches. */
export function unreached(window: Window): [number, number] {
  const [height, width] = reach(window)
  const [bottom, right] = farPads(window)
  return [window.inHeight + window.padInfo.top + bottom - height, window.inWidth + window.padInfo.left + right - width]
}

/** The window as attributes of an ONNX Conv, ConvTranspose or pooling node. */
export const windowAttributes = (window: Window): Attributes => ({
  strides: [window.strideHeight, window.strideWidth],
  dilations: [window.dilationHeight, window.dilationWidth],
  pads: [window.padInfo.top, window.padInfo.left, ...farPads(window)],
})
