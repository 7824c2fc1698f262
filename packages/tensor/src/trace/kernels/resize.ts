import type { Graph } from '../../graph/graph.ts'
import type { Value } from '../../graph/value.ts'
import { kernel } from '../kernel.ts'
import { asFloat } from './cast.ts'
import { reshape } from './layout.ts'
import { matMul } from './matmul.ts'

interface Sampling {
  alignCorners?: boolean
  halfPixelCenters?: boolean
}

type Interpolation = 'bilinear' | 'nearest'

/**
 * Resizing one axis is a product with a matrix [size, length] of a few weights a row, and its gradient one with the
 * transposed matrix. Positions are those of TensorFlow 1, which the Inception graph of 2015 was trained with.
 */
function samplingMatrix(
  graph: Graph,
  length: number,
  size: number,
  interpolation: Interpolation,
  sampling: Sampling,
): Value {
  const weights = new Float32Array(size * length)
  const corners = sampling.alignCorners && size > 1
  const scale = corners ? (length - 1) / (size - 1) : length / size
  for (let row = 0; row < size; row++) {
    for (const [column, weight] of samples(row, scale, length, interpolation, sampling)) {
      weights[row * length + column] = (weights[row * length + column] as number) + weight
    }
  }
  return graph.constant(weights, [size, length], 'float32')
}

function samples(
  row: number,
  scale: number,
  length: number,
  interpolation: Interpolation,
  sampling: Sampling,
): [number, number][] {
  const { alignCorners, halfPixelCenters } = sampling
  const inside = (place: number) => Math.max(0, Math.min(length - 1, place))
  if (interpolation === 'nearest') {
    const place = scale * (halfPixelCenters ? row + 0.5 : row)
    return [[inside(alignCorners ? Math.round(place) : Math.floor(place)), 1]]
  }
  const place = halfPixelCenters ? scale * (row + 0.5) - 0.5 : scale * row
  const low = Math.max(0, Math.floor(place))
  return [
    [low, 1 - (place - low)],
    [inside(Math.ceil(place)), place - low],
  ]
}

/** Applies `rows` [h', h] and `columns` [w', w], or their transposes, to pictures [n, h, w, c]. */
function resample(graph: Graph, x: Value, rows: Value, columns: Value, transposed: boolean): Value {
  const [batch, height, width, channels] = x.shape as [number, number, number, number]
  const newHeight = rows.shape[transposed ? 1 : 0] as number
  const lines = reshape(graph, asFloat(graph, x), [batch, height, width * channels])
  const tall = reshape(graph, matMul(graph, rows, lines, transposed), [batch, newHeight, width, channels])
  return matMul(graph, columns, tall, transposed)
}

const forward = (interpolation: Interpolation) =>
  kernel<{ images: Value }, Sampling & { size: [number, number] }>(
    (graph, { images }, { size: [height, width], ...sampling }) => {
      const [, fromHeight, fromWidth] = images.shape as [number, number, number, number]
      const rows = samplingMatrix(graph, fromHeight, height, interpolation, sampling)
      const columns = samplingMatrix(graph, fromWidth, width, interpolation, sampling)
      return resample(graph, images, rows, columns, false)
    },
  )

const backward = (interpolation: Interpolation) =>
  kernel<Record<'images' | 'dy', Value>, Sampling>((graph, { images, dy }, sampling) => {
    const [, fromHeight, fromWidth] = images.shape as [number, number, number, number]
    const [, height, width] = dy.shape as [number, number, number, number]
    const rows = samplingMatrix(graph, fromHeight, height, interpolation, sampling)
    const columns = samplingMatrix(graph, fromWidth, width, interpolation, sampling)
    return resample(graph, dy, rows, columns, true)
  })

export const resizeKernels = {
  ResizeBilinear: forward('bilinear'),
  ResizeBilinearGrad: backward('bilinear'),
  ResizeNearestNeighbor: forward('nearest'),
  ResizeNearestNeighborGrad: backward('nearest'),
}
