import { SoundsceneError } from '@soundscene/errors'
import { type Graph, liveNodes } from '../graph/graph.ts'
import { isConstant, type Node, type Value } from '../graph/value.ts'
import type { Program, Specs } from '../program.ts'
import { type TraceInput, trace } from './trace.ts'

/**
 * Sizes to trace a free dimension with: large enough for any model (a sound of half a minute and more) and of
 * different remainders, so that what depends on a size, or on whether a stride divides it, shows.
 */
const usual = 720_720
const others = [1_000_003, 786_434]

/**
 * Traces `program`, in which each letter of `specs` is a dimension that may vary from run to run. The graph is traced
 * at several sizes; a dimension is free when nothing but shapes differs. Otherwise fails with `trace/fixed-dimension`,
 * which names the first node that depends on the dimension.
 */
export function traceFree(program: Program, specs: Specs, constants: Record<string, TraceInput>): Graph {
  const letters = [...new Set(Object.values(specs).flatMap(({ shape }) => shape.filter((d) => typeof d === 'string')))]
  const usually = new Map(letters.map((letter, i) => [letter, usual * (i + 1)]))
  const traceAt = (sizes: Map<string, number>) => trace(program, { ...inputsAt(specs, sizes), ...constants })
  const graph = traceAt(usually)
  for (const letter of letters) {
    for (const size of others) free(letter, graph, () => traceAt(new Map([...usually, [letter, size]])))
  }
  return graph
}

function inputsAt(specs: Specs, sizes: Map<string, number>): Record<string, TraceInput> {
  const inputs = Object.entries(specs).map(([name, { shape, dtype = 'float32' }]) => {
    const sized = shape.map((dimension) =>
      typeof dimension === 'string' ? (sizes.get(dimension) as number) : dimension,
    )
    return [name, { shape: sized, dtype }] as const
  })
  return Object.fromEntries(inputs)
}

function free(dimension: string, graph: Graph, again: () => Graph): void {
  const fixed = (what: string, options?: ErrorOptions) =>
    new SoundsceneError('trace/fixed-dimension', { dimension, what }, options)
  const other = attempt(again, (cause) =>
    fixed(`the program fails at another size (${(cause as Error).message}), so it`, { cause }),
  )
  const nodes = liveNodes(graph)
  const otherNodes = liveNodes(other)
  if (nodes.length !== otherNodes.length) throw fixed(`the number of operations`)
  const pairs = new Map<Value, Value>(graph.inputs.map(({ value }, i) => [value, other.inputs[i]?.value as Value]))
  nodes.forEach((node, i) => {
    const difference = freeNode(graph, node, otherNodes[i] as Node, pairs)
    if (difference)
      throw fixed(`${difference} of ${node.op} number ${i + 1} (output [${node.outputs[0]?.shape.join(', ')}])`)
  })
  graph.outputs.forEach(({ name, value }, i) => {
    if (!corresponds(value, other.outputs[i]?.value as Value, pairs)) throw fixed(`the output "${name}"`)
  })
  for (const [value, otherValue] of pairs) freeShape(value, otherValue)
}

function attempt<T>(work: () => T, translate: (cause: unknown) => Error): T {
  try {
    return work()
  } catch (cause) {
    throw translate(cause)
  }
}

/** Pairs two nodes up; returns what differs between them, if anything does. */
function freeNode(graph: Graph, node: Node, other: Node, pairs: Map<Value, Value>): string | undefined {
  if (node.op !== other.op) return 'the kind'
  if (JSON.stringify(node.attributes) !== JSON.stringify(other.attributes)) return 'an attribute'
  if (node.op === 'Reshape') node.inputs[1] = freeTarget(graph, node.inputs[1] as Value, other.inputs[1] as Value)
  const alike = node.inputs.every((value, i) =>
    corresponds(value, other.inputs[i] as Value | null, pairs, node.op === 'Reshape' && i === 1),
  )
  if (!alike) return 'an operand'
  node.outputs.forEach((value, i) => {
    pairs.set(value, other.outputs[i] as Value)
  })
  return undefined
}

function corresponds(value: Value | null, other: Value | null, pairs: Map<Value, Value>, freed = false): boolean {
  if (!value || !other) return value === other
  if (!isConstant(value) || !isConstant(other)) return pairs.get(value) === other
  const [a, b] = [value.source.data, other.source.data]
  const equal = a.length === b.length && a.every((element, i) => Object.is(element, b[i]) || (freed && element === -1n))
  return equal && value.shape.join() === other.shape.join()
}

/** The one entry of a Reshape's target that differs between two sizes becomes −1: "whatever is left". */
function freeTarget(graph: Graph, target: Value, other: Value): Value {
  if (!isConstant(target) || !isConstant(other)) return target
  const [a, b] = [[...target.source.data].map(Number), [...other.source.data].map(Number)]
  const differing = a.flatMap((dimension, axis) => (dimension !== b[axis] && dimension !== -1 ? [axis] : []))
  return differing.length === 1 && !a.includes(-1)
    ? graph.ints(a.map((dimension, axis) => (axis === differing[0] ? -1 : dimension)))
    : target
}

/** Dimensions that differ are unknown until the graph runs: −1. */
function freeShape(value: Value, other: Value): void {
  value.shape = value.shape.map((dimension, axis) => (dimension === other.shape[axis] ? dimension : -1))
}
