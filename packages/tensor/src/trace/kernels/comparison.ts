import type { SelectInputs } from '@tensorflow/tfjs-core'
import type { Graph } from '../../graph/graph.ts'
import type { Value } from '../../graph/value.ts'
import { type Binary, kernel, type Unary } from '../kernel.ts'
import { elementwise } from './broadcast.ts'
import { cast } from './cast.ts'

const compare = (op: string) => kernel<Binary>((graph, { a, b }) => comparison(graph, op, a, b))

/** ONNX orders no booleans, so they are compared as integers. */
function comparison(graph: Graph, op: string, a: Value, b: Value): Value {
  const number = (value: Value) => (value.dtype === 'bool' ? cast(graph, value, 'int32') : value)
  return elementwise(graph, op, [number(a), number(b)], 'bool')
}

const logical = (op: string) =>
  kernel<Binary>((graph, { a, b }) => elementwise(graph, op, [cast(graph, a, 'bool'), cast(graph, b, 'bool')], 'bool'))

/** `condition` of a rank below that of its branches chooses whole rows, as in TensorFlow. */
function select(graph: Graph, { condition, t, e }: Record<keyof SelectInputs, Value>): Value {
  const rows = [...condition.shape, ...Array(Math.max(0, t.shape.length - condition.shape.length)).fill(1)]
  const aligned =
    rows.length === condition.shape.length
      ? condition
      : graph.emit('Reshape', [condition, graph.ints(rows)], rows, 'bool')
  if (t.dtype !== 'bool') return elementwise(graph, 'Where', [aligned, t, e], t.dtype)
  return cast(
    graph,
    elementwise(graph, 'Where', [aligned, cast(graph, t, 'int32'), cast(graph, e, 'int32')], 'int32'),
    'bool',
  )
}

const check = (record: (graph: Graph, x: Value) => Value) => kernel<Unary>((graph, { x }) => record(graph, x))
const isNan = (graph: Graph, x: Value) => elementwise(graph, 'IsNaN', [x], 'bool')
const isInf = (graph: Graph, x: Value) => elementwise(graph, 'IsInf', [x], 'bool')
const not = (graph: Graph, x: Value) => elementwise(graph, 'Not', [x], 'bool')

export const comparisonKernels = {
  Equal: compare('Equal'),
  NotEqual: kernel<Binary>((graph, { a, b }) => not(graph, comparison(graph, 'Equal', a, b))),
  Greater: compare('Greater'),
  GreaterEqual: compare('GreaterOrEqual'),
  Less: compare('Less'),
  LessEqual: compare('LessOrEqual'),
  LogicalAnd: logical('And'),
  LogicalOr: logical('Or'),
  LogicalNot: check((graph, x) => not(graph, cast(graph, x, 'bool'))),
  IsNan: check(isNan),
  IsInf: check(isInf),
  IsFinite: check((graph, x) => not(graph, elementwise(graph, 'Or', [isNan(graph, x), isInf(graph, x)], 'bool'))),
  Select: kernel<Record<keyof SelectInputs, Value>>(select),
}
