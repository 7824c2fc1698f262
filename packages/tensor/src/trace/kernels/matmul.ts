import { type BatchMatMulAttrs, broadcast_util } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Value } from '../../graph/value.ts'
import { type Binary, kernel } from '../kernel.ts'
import { transpose } from './layout.ts'

/** Matrix product over the last two axes; Gemm, which transposes for nothing, where there are no others. */
export function matMul(graph: Graph, a: Value, b: Value, transposeA = false, transposeB = false): Value {
  const rows = a.shape.at(transposeA ? -1 : -2) as number
  const columns = b.shape.at(transposeB ? -2 : -1) as number
  if (a.shape.length === 2 && b.shape.length === 2) {
    return graph.emit('Gemm', [a, b], [rows, columns], 'float32', {
      transA: transposeA ? 1 : 0,
      transB: transposeB ? 1 : 0,
    })
  }
  const batch = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const operands = [transposeA ? swapped(graph, a) : a, transposeB ? swapped(graph, b) : b]
  return graph.emit('MatMul', operands, [...batch, rows, columns], 'float32')
}

function swapped(graph: Graph, x: Value): Value {
  const axes = x.shape.map((_, axis) => axis)
  return transpose(graph, x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2])
}

export const matmulKernels = {
  BatchMatMul: kernel<Binary, BatchMatMulAttrs>((graph, { a, b }, { transposeA, transposeB }) =>
    matMul(graph, a, b, transposeA, transposeB),
  ),
  Einsum: kernel<Record<string, Value>, { equation: string }>((graph, tensors, { equation }) => {
    const values = Object.values(tensors)
    const [terms = '', output = ''] = equation.replace(/\s/g, '').split('->')
    const sizes = new Map(
      terms
        .split(',')
        .flatMap((term, i) => [...term].map((letter, axis) => [letter, values[i]?.shape[axis] as number] as const)),
    )
    return graph.emit(
      'Einsum',
      values,
      [...output].map((letter) => sizes.get(letter) as number),
      'float32',
      { equation },
    )
  }),
}
