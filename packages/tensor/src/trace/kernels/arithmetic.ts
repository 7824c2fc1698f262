import type { Graph } from '../../graph/graph.ts'
import { isConstant, type Value } from '../../graph/value.ts'
import { type Binary, kernel } from '../kernel.ts'
import { broadcastShape, elementwise, expand } from './broadcast.ts'
import { asFloat, cast } from './cast.ts'

/** Operand of `op` that leaves the other one as it is, where there is one. */
const neutral: Partial<Record<string, { left?: number; right: number }>> = {
  Add: { left: 0, right: 0 },
  Sub: { right: 0 },
  Mul: { left: 1, right: 1 },
  Div: { right: 1 },
}

/** An arithmetic ONNX op of two operands; adding zeros or multiplying by ones costs nothing. */
export function arithmetic(graph: Graph, op: string, a: Value, b: Value): Value {
  const { left, right } = neutral[op] ?? {}
  if (right !== undefined && isFilledWith(b, right)) return expand(graph, a, broadcastShape([a, b]))
  if (left !== undefined && isFilledWith(a, left)) return expand(graph, b, broadcastShape([a, b]))
  return elementwise(graph, op, [a, b], a.dtype)
}

const isFilledWith = (value: Value, element: number): boolean =>
  isConstant(value) && value.source.data.length === 1 && Number(value.source.data[0]) === element

const direct = (op: string) => kernel<Binary>((graph, { a, b }) => arithmetic(graph, op, a, b))

/** Rounds towards minus infinity, exactly also for integers beyond 2²⁴. */
function floorDivide(graph: Graph, a: Value, b: Value): Value {
  if (a.dtype === 'float32') return elementwise(graph, 'Floor', [arithmetic(graph, 'Div', a, b)], 'float32')
  return arithmetic(graph, 'Div', arithmetic(graph, 'Sub', a, modulo(graph, a, b)), b)
}

/** Remainder with the sign of the divisor. ONNX has it for integers; for floats it is made from C's fmod. */
function modulo(graph: Graph, a: Value, b: Value): Value {
  if (a.dtype === 'int32') return elementwise(graph, 'Mod', [a, b], 'int32')
  const rest = elementwise(graph, 'Mod', [a, b], 'float32', { fmod: 1 })
  const opposite = elementwise(graph, 'Less', [arithmetic(graph, 'Mul', rest, b), graph.scalar(0)], 'bool')
  return elementwise(graph, 'Where', [opposite, arithmetic(graph, 'Add', rest, b), rest], 'float32')
}

function power(graph: Graph, a: Value, b: Value): Value {
  if (isFilledWith(b, 2)) return arithmetic(graph, 'Mul', expand(graph, a, broadcastShape([a, b])), a)
  return arithmetic(graph, 'Pow', a, b)
}

/** Angle of the point (b, a), from the arc tangent of the quotient and the quadrant. */
function angle(graph: Graph, y: Value, x: Value): Value {
  const zero = graph.scalar(0)
  const less = (value: Value) => elementwise(graph, 'Less', [value, zero], 'bool')
  const where = (condition: Value, then: Value, otherwise: Value) =>
    elementwise(graph, 'Where', [condition, then, otherwise], 'float32')
  const atan = elementwise(graph, 'Atan', [arithmetic(graph, 'Div', y, x)], 'float32')
  const turn = where(less(y), graph.scalar(-Math.PI), graph.scalar(Math.PI))
  const turned = where(less(x), arithmetic(graph, 'Add', atan, turn), atan)
  const bothZero = elementwise(
    graph,
    'And',
    [elementwise(graph, 'Equal', [x, zero], 'bool'), elementwise(graph, 'Equal', [y, zero], 'bool')],
    'bool',
  )
  return where(bothZero, zero, turned)
}

export const arithmeticKernels = {
  Add: direct('Add'),
  Sub: direct('Sub'),
  Multiply: direct('Mul'),
  RealDiv: kernel<Binary>((graph, { a, b }) => arithmetic(graph, 'Div', asFloat(graph, a), asFloat(graph, b))),
  FloorDiv: kernel<Binary>((graph, { a, b }) => cast(graph, floorDivide(graph, a, b), 'int32')),
  Mod: kernel<Binary>((graph, { a, b }) => modulo(graph, a, b)),
  Pow: kernel<Binary>((graph, { a, b }) => power(graph, a, b)),
  Maximum: direct('Max'),
  Minimum: direct('Min'),
  Atan2: kernel<Binary>((graph, { a, b }) => angle(graph, asFloat(graph, a), asFloat(graph, b))),
  SquaredDifference: kernel<Binary>((graph, { a, b }) => {
    const difference = arithmetic(graph, 'Sub', a, b)
    return arithmetic(graph, 'Mul', difference, difference)
  }),
  AddN: kernel<Record<string, Value>>((graph, tensors) =>
    Object.values(tensors).reduce((sum, tensor) => arithmetic(graph, 'Add', sum, tensor)),
  ),
  Cast: kernel<{ x: Value }, { dtype: Value['dtype'] }>((graph, { x }, { dtype }) => cast(graph, x, dtype)),
}
