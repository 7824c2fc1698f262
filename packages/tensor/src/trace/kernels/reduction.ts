import { type ArgMaxAttrs, type MaxAttrs, type SoftmaxAttrs, type SumAttrs, util } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { ElementType, Value } from '../../graph/value.ts'
import { kernel, type Unary } from '../kernel.ts'
import { arithmetic } from './arithmetic.ts'
import { elementwise } from './broadcast.ts'
import { asFloat, cast } from './cast.ts'
import { reshape, transpose } from './layout.ts'
import { beforeTranspose, commonPermutation } from './propagate-layout.ts'

/** Reduces `axis` (all axes when undefined) by an ONNX Reduce op. */
function reduce(graph: Graph, op: string, x: Value, axis: number | number[], keepDims = false): Value {
  const axes = util.parseAxisParam(axis, [...x.shape])
  if (axes.length === 0) return x
  const reduced = keepingAxes(graph, op, x, axes)
  return keepDims
    ? reduced
    : reshape(
        graph,
        reduced,
        x.shape.filter((_, i) => !axes.includes(i)),
      )
}

/** A reduction of what was only transposed is done before the Transpose, on the axes that these were there. */
function keepingAxes(graph: Graph, op: string, x: Value, axes: number[]): Value {
  const perm = commonPermutation([x])
  if (perm) {
    const before = beforeTranspose(graph, x, perm)
    return transpose(
      graph,
      keepingAxes(
        graph,
        op,
        before,
        axes.map((axis) => perm[axis] as number).sort((a, b) => a - b),
      ),
      perm,
    )
  }
  const shape = x.shape.map((dimension, i) => (axes.includes(i) ? 1 : dimension))
  return graph.emit(op, [x, graph.ints(axes)], shape, x.dtype, { keepdims: 1 })
}

const bySum = (op: string, dtype?: ElementType) =>
  kernel<Unary, SumAttrs>((graph, { x }, { axis, keepDims }) =>
    reduce(graph, op, cast(graph, x, dtype ?? (x.dtype === 'bool' ? 'int32' : x.dtype)), axis, keepDims),
  )

const logical = (op: string) =>
  kernel<Unary, SumAttrs>((graph, { x }, { axis, keepDims }) =>
    cast(graph, reduce(graph, op, cast(graph, x, 'int32'), axis, keepDims), 'bool'),
  )

/** Index of the first extreme along one axis. */
const argument = (op: string) =>
  kernel<Unary, ArgMaxAttrs>((graph, { x }, { axis }) => {
    const [along = 0] = util.parseAxisParam(axis, [...x.shape])
    const shape = x.shape.filter((_, i) => i !== along)
    return cast(graph, graph.emit(op, [asFloat(graph, x)], shape, 'int64', { axis: along, keepdims: 0 }), 'int32')
  })

interface Cumulation {
  axis: number
  exclusive: boolean
  reverse: boolean
}

export const reductionKernels = {
  Sum: bySum('ReduceSum'),
  Mean: bySum('ReduceMean', 'float32'),
  Prod: bySum('ReduceProd'),
  Min: bySum('ReduceMin'),
  Max: kernel<Unary, MaxAttrs>((graph, { x }, { reductionIndices, keepDims }) =>
    reduce(graph, 'ReduceMax', x, reductionIndices, keepDims),
  ),
  Any: logical('ReduceMax'),
  All: logical('ReduceMin'),
  ArgMax: argument('ArgMax'),
  ArgMin: argument('ArgMin'),
  Softmax: kernel<{ logits: Value }, SoftmaxAttrs>((graph, { logits }, { dim }) =>
    graph.emit('Softmax', [asFloat(graph, logits)], logits.shape, 'float32', {
      axis: dim < 0 ? dim + logits.shape.length : dim,
    }),
  ),
  Cumsum: kernel<Unary, Cumulation>((graph, { x }, { axis, exclusive, reverse }) =>
    graph.emit('CumSum', [x, graph.scalar(axis, 'int32')], x.shape, x.dtype, {
      exclusive: exclusive ? 1 : 0,
      reverse: reverse ? 1 : 0,
    }),
  ),
}

type Normalisation = Record<'x' | 'mean' | 'variance', Value> & { scale?: Value; offset?: Value }

export const normalisationKernels = {
  FusedBatchNorm: kernel<Normalisation, { varianceEpsilon: number }>(
    (graph, { x, mean, variance, scale, offset }, { varianceEpsilon }) => {
      const deviation = elementwise(
        graph,
        'Sqrt',
        [arithmetic(graph, 'Add', variance, graph.scalar(varianceEpsilon))],
        'float32',
      )
      const normal = arithmetic(graph, 'Div', arithmetic(graph, 'Sub', x, mean), deviation)
      const scaled = scale ? arithmetic(graph, 'Mul', normal, scale) : normal
      return offset ? arithmetic(graph, 'Add', scaled, offset) : scaled
    },
  ),
}
