import * as tf from '@tensorflow/tfjs-core'
import type { Draw } from '../../../testing/random-array.ts'
import { type Case, floats, one } from './case.ts'

type Padding = 'same' | 'valid' | number | [[0, 0], [number, number], [number, number], [0, 0]]
const explicit: Padding = [
  [0, 0],
  [1, 2],
  [2, 0],
  [0, 0],
]
const windows: { size: [number, number]; stride: [number, number]; filter: [number, number]; pad: Padding }[] = [
  { size: [8, 8], stride: [2, 2], filter: [4, 4], pad: 'same' },
  { size: [7, 9], stride: [2, 2], filter: [4, 4], pad: 'same' },
  { size: [7, 7], stride: [1, 1], filter: [3, 3], pad: 'same' },
  { size: [8, 5], stride: [2, 3], filter: [3, 2], pad: 'same' },
  { size: [8, 8], stride: [3, 3], filter: [2, 2], pad: 'same' },
  { size: [7, 7], stride: [2, 2], filter: [2, 2], pad: 'valid' },
  { size: [9, 8], stride: [3, 3], filter: [3, 2], pad: 'valid' },
  { size: [10, 10], stride: [4, 4], filter: [3, 3], pad: 'valid' },
  { size: [17, 1], stride: [2, 1], filter: [5, 1], pad: 'valid' },
  { size: [6, 6], stride: [1, 1], filter: [1, 1], pad: 'valid' },
  { size: [6, 7], stride: [2, 2], filter: [3, 3], pad: explicit },
  { size: [7, 7], stride: [2, 2], filter: [3, 3], pad: 1 },
]
const windowTitle = ({ size, stride, filter, pad }: (typeof windows)[number]) =>
  `[${size}], window [${filter}], stride [${stride}], ${JSON.stringify(pad)}`

const convolution = (window: (typeof windows)[number]): Case => ({
  title: `conv2d of ${windowTitle(window)}`,
  inputs: { x: floats([2, ...window.size, 3]), w: floats([...window.filter, 3, 4]) },
  run: ({ x, w }) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, window.stride, window.pad),
})

const transposed = ({ size, stride, filter, pad }: (typeof windows)[number]): Case[] => {
  if (pad !== 'same' && pad !== 'valid') return []
  const out = size.map((n, i) =>
    pad === 'same'
      ? Math.ceil(n / (stride[i] as number))
      : Math.ceil((n - (filter[i] as number) + 1) / (stride[i] as number)),
  )
  return [
    {
      title: `conv2dTranspose to [${size}], window [${filter}], stride [${stride}], ${pad}`,
      inputs: { x: floats([2, ...out, 4]), w: floats([...filter, 3, 4]) },
      run: ({ x, w }) => tf.conv2dTranspose(x as tf.Tensor4D, w as tf.Tensor4D, [2, size[0], size[1], 3], stride, pad),
    },
  ]
}

const pooling = (window: (typeof windows)[number], draw: Draw): Case[] => [
  one(`maxPool of ${draw} ${windowTitle(window)}`, floats([2, ...window.size, 3], draw), (x) =>
    tf.maxPool(x as tf.Tensor4D, window.filter, window.stride, window.pad),
  ),
  one(`avgPool of ${draw} ${windowTitle(window)}`, floats([2, ...window.size, 3], draw), (x) =>
    tf.avgPool(x as tf.Tensor4D, window.filter, window.stride, window.pad),
  ),
]

export const windowCases: Case[] = [
  ...windows.map(convolution),
  ...windows.flatMap(transposed),
  ...windows.flatMap((window) => pooling(window, 'normal')),
  ...windows.slice(0, 6).flatMap((window) => pooling(window, 'integers')),
  one('maxPool as SoundNet has it', floats([2, 35, 1, 3]), (x) =>
    tf.maxPool(x as tf.Tensor4D, [8, 1], [8, 1], 'valid'),
  ),
  one('maxPool with ceil rounding', floats([1, 7, 7, 2]), (x) => tf.maxPool(x as tf.Tensor4D, 3, 2, 0, 'ceil'), false),
  {
    title: 'conv2d, dilated',
    inputs: { x: floats([2, 9, 9, 3]), w: floats([3, 3, 3, 4]) },
    run: ({ x, w }) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same', 'NHWC', 2),
    gradient: false,
  },
  ...(['same', 'valid'] as const).flatMap((pad) =>
    [1, 2].map(
      (stride): Case => ({
        title: `depthwiseConv2d, stride ${stride}, ${pad}`,
        inputs: { x: floats([2, 7, 6, 3]), w: floats([3, 3, 3, 2]) },
        run: ({ x, w }) => tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, pad),
      }),
    ),
  ),
]
