import type { Graph } from '../../graph/graph.ts'
import { madeBy, type Value } from '../../graph/value.ts'
import { reshape } from './layout.ts'

/**
 * The permutation that the operands of an elementwise op have in common: all come out of a Transpose by it, but for
 * those along one axis or none, which fit any layout. Computing before such a Transpose moves it down the graph, to
 * where it meets its inverse and both vanish: pictures then stay channels-first from one convolution to the next.
 */
export function commonPermutation(operands: readonly Value[]): readonly number[] | undefined {
  const permutations = operands.filter((value) => !isLine(value)).map(permutationOf)
  const [first] = permutations
  return permutations.every((perm) => perm?.join() === first?.join()) ? first : undefined
}

const permutationOf = (value: Value) => madeBy(value, 'Transpose')?.attributes.perm as readonly number[] | undefined

const isLine = ({ shape }: Value): boolean => shape.filter((dimension) => dimension !== 1).length <= 1

/** `value` as it was before its Transpose by `perm`; a line is turned by a Reshape. */
export function beforeTranspose(graph: Graph, value: Value, perm: readonly number[]): Value {
  if (!isLine(value)) return madeBy(value, 'Transpose')?.inputs[0] as Value
  if (value.shape.every((dimension) => dimension === 1)) return reshape(graph, value, [])
  const turned = perm.map(() => 1)
  const added = perm.length - value.shape.length
  value.shape.forEach((dimension, axis) => {
    turned[perm[axis + added] as number] = dimension
  })
  return reshape(graph, value, turned)
}
