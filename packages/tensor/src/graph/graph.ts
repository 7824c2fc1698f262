import {
  type Attributes,
  type Constant,
  type ConstantData,
  type ElementType,
  isConstant,
  type Node,
  type Value,
} from './value.ts'

/** Constants up to this many elements are shared when they are equal. */
const sharedSize = 64

/**
 * A dataflow graph under construction. Equal nodes over equal inputs are one node, so a value that is computed twice
 * (a transposed activation needed by the forward and the backward pass) exists once. Every op must therefore be pure.
 */
export class Graph {
  readonly inputs: { name: string; value: Value }[] = []
  readonly outputs: { name: string; value: Value }[] = []
  readonly #known = new Map<string, Value[]>()
  #values = 0

  input(name: string, shape: readonly number[], dtype: ElementType): Value {
    const value = this.#value(shape, dtype, { kind: 'input', name })
    this.inputs.push({ name, value })
    return value
  }

  /** A constant; one element of data stands for a whole shape filled with it. */
  constant(data: ConstantData, shape: readonly number[], dtype: ElementType): Constant {
    const make = () => this.#value(shape, dtype, { kind: 'constant', data })
    if (data.length > sharedSize) return make() as Constant
    return this.#once(`${dtype} [${shape}] ${keyOf(data)}`, () => [make()])[0] as Constant
  }

  scalar(value: number, dtype: 'float32' | 'int32' | 'bool' = 'float32'): Constant {
    const data =
      dtype === 'float32' ? Float32Array.of(value) : dtype === 'int32' ? Int32Array.of(value) : Uint8Array.of(value)
    return this.constant(data, [], dtype)
  }

  /** A vector of int64, as ONNX wants shapes and axes. */
  ints(values: readonly number[]): Constant {
    return this.constant(BigInt64Array.from(values, BigInt), [values.length], 'int64')
  }

  /** Adds a node of one output. `null` leaves an optional input out. */
  emit(
    op: string,
    inputs: (Value | null)[],
    shape: readonly number[],
    dtype: ElementType,
    attributes: Attributes = {},
  ): Value {
    return this.emitAll(op, inputs, [{ shape, dtype }], attributes)[0] as Value
  }

  emitAll(
    op: string,
    inputs: (Value | null)[],
    outputs: { shape: readonly number[]; dtype: ElementType }[],
    attributes: Attributes = {},
  ): Value[] {
    const key = `${op} ${inputs.map((value) => value?.id)} ${JSON.stringify(attributes)} ${outputs.length}`
    return this.#once(key, () => {
      const node: Node = { kind: 'node', op, inputs, outputs: [], attributes }
      node.outputs.push(...outputs.map(({ shape, dtype }) => this.#value(shape, dtype, node)))
      return node.outputs
    })
  }

  #once(key: string, make: () => Value[]): Value[] {
    const known = this.#known.get(key) ?? make()
    this.#known.set(key, known)
    return known
  }

  #value(shape: readonly number[], dtype: ElementType, source: Value['source']): Value {
    return { id: this.#values++, shape: [...shape], dtype, source }
  }
}

/** -0 and NaN payloads must not be merged with 0 and NaN, so the key is made of bytes. */
const keyOf = (data: ConstantData): string =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')

/** Nodes that the outputs need, each after those it reads. Iterative, since a training step is thousands deep. */
export function liveNodes(graph: Graph): Node[] {
  const ordered = new Set<Node>()
  const stack = graph.outputs
    .map(({ value }) => value.source)
    .filter((source) => source.kind === 'node')
    .reverse()
  while (stack.length > 0) {
    const node = stack.at(-1) as Node
    const waiting = ordered.has(node) ? [] : node.inputs.flatMap((value) => needed(value, ordered))
    if (waiting.length === 0) ordered.add(stack.pop() as Node)
    else stack.push(...waiting)
  }
  return [...ordered]
}

const needed = (value: Value | null, ordered: Set<Node>): Node[] =>
  value?.source.kind === 'node' && !ordered.has(value.source) ? [value.source] : []

/** Constants that the live nodes and the outputs read. */
export function liveConstants(graph: Graph, nodes: readonly Node[]): Constant[] {
  const read = [...nodes.flatMap((node) => node.inputs), ...graph.outputs.map(({ value }) => value)]
  return [...new Set(read.filter((value) => value !== null).filter(isConstant))]
}
