import type { ClipByValueAttrs, EluGradInputs, LeakyReluAttrs, PreluInputs, StepAttrs } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Attributes, Value } from '../../graph/value.ts'
import { type Kernel, kernel, type Unary } from '../kernel.ts'
import { arithmetic } from './arithmetic.ts'
import { elementwise } from './broadcast.ts'
import { asFloat } from './cast.ts'

const apply = (graph: Graph, op: string, x: Value, attributes?: Attributes): Value =>
  elementwise(graph, op, [x], x.dtype, attributes)

/** ONNX functions of floats that mean the same in TensorFlow.js. */
const sameNamed = [
  'Acos',
  'Acosh',
  'Asin',
  'Asinh',
  'Atan',
  'Atanh',
  'Ceil',
  'Cos',
  'Cosh',
  'Elu',
  'Erf',
  'Exp',
  'Floor',
]
sameNamed.push('Log', 'Reciprocal', 'Round', 'Sigmoid', 'Sin', 'Sinh', 'Softplus', 'Sqrt', 'Tan', 'Tanh')

/** ONNX functions that also take integers. */
const anyNumber = ['Abs', 'Neg', 'Sign']

const float = (record: (graph: Graph, x: Value) => Value) =>
  kernel<Unary>((graph, { x }) => record(graph, asFloat(graph, x)))

const where = (graph: Graph, condition: Value, then: Value, otherwise: Value): Value =>
  elementwise(graph, 'Where', [condition, then, otherwise], then.dtype)

const greater = (graph: Graph, x: Value, bound: number): Value =>
  elementwise(graph, 'Greater', [x, graph.scalar(bound)], 'bool')

const clip = (graph: Graph, x: Value, low: number, high: number): Value =>
  arithmetic(graph, 'Min', arithmetic(graph, 'Max', x, scalarLike(graph, x, low)), scalarLike(graph, x, high))

const scalarLike = (graph: Graph, x: Value, value: number): Value =>
  graph.scalar(value, x.dtype === 'int32' ? 'int32' : 'float32')

/** 1 where positive, `alpha` elsewhere. */
function step(graph: Graph, x: Value, alpha: number): Value {
  const positive = greater(graph, x, 0)
  return alpha === 0 ? asFloat(graph, positive) : where(graph, positive, graph.scalar(1), graph.scalar(alpha))
}

export const unaryKernels: Record<string, Kernel> = {
  ...Object.fromEntries(sameNamed.map((op) => [op, float((graph, x) => apply(graph, op, x))])),
  ...Object.fromEntries(anyNumber.map((op) => [op, kernel<Unary>((graph, { x }) => apply(graph, op, x))])),
  Relu: kernel<Unary>((graph, { x }) => apply(graph, 'Relu', x)),
  Relu6: kernel<Unary>((graph, { x }) => clip(graph, x, 0, 6)),
  ClipByValue: kernel<Unary, ClipByValueAttrs>((graph, { x }, { clipValueMin, clipValueMax }) =>
    clip(graph, x, clipValueMin, clipValueMax),
  ),
  Square: kernel<Unary>((graph, { x }) => arithmetic(graph, 'Mul', x, x)),
  Rsqrt: float((graph, x) => apply(graph, 'Reciprocal', apply(graph, 'Sqrt', x))),
  Log1p: float((graph, x) => apply(graph, 'Log', arithmetic(graph, 'Add', x, graph.scalar(1)))),
  Expm1: float((graph, x) => arithmetic(graph, 'Sub', apply(graph, 'Exp', x), graph.scalar(1))),
  Step: kernel<Unary, StepAttrs>((graph, { x }, { alpha }) => step(graph, asFloat(graph, x), alpha)),
  LeakyRelu: kernel<Unary, LeakyReluAttrs>((graph, { x }, { alpha }) =>
    apply(graph, 'LeakyRelu', asFloat(graph, x), { alpha: { float: alpha } }),
  ),
  Prelu: kernel<Record<keyof PreluInputs, Value>>((graph, { x, alpha }) =>
    where(graph, elementwise(graph, 'Less', [x, graph.scalar(0)], 'bool'), arithmetic(graph, 'Mul', x, alpha), x),
  ),
  Selu: float((graph, x) => apply(graph, 'Selu', x)),
  EluGrad: kernel<Record<keyof EluGradInputs, Value>>((graph, { dy, y }) => {
    const slope = where(
      graph,
      elementwise(graph, 'GreaterOrEqual', [y, graph.scalar(0)], 'bool'),
      graph.scalar(1),
      arithmetic(graph, 'Add', y, graph.scalar(1)),
    )
    return arithmetic(graph, 'Mul', dy, slope)
  }),
  Identity: kernel<Unary>((_, { x }) => x),
}
