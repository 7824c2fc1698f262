import protobuf from 'protobufjs/minimal.js'
import { type Graph, liveConstants, liveNodes } from '../graph/graph.ts'
import type { Attribute, Constant, ElementType, Node, Value } from '../graph/value.ts'
import { sizeOf } from '../nd-array.ts'
import { dataTypes } from './data-types.ts'

type Writer = protobuf.Writer

const irVersion = 8
/** Opset 18: the first in which every reduction takes its axes as an input; understood by ONNX Runtime from 1.14. */
const opset = 18

const attributeTypes = { float: 1, int: 2, string: 3, ints: 7 }

/** The graph as the bytes of an ONNX model. `outputNames` are the names that the outputs have there. */
export function encodeOnnx(graph: Graph): { bytes: Uint8Array; outputNames: Map<string, string> } {
  const nodes = liveNodes(graph)
  const names = new Names(graph)
  const outputNames = new Map(graph.outputs.map(({ name }) => [name, names.claim(name)]))
  const writer = protobuf.Writer.create()
  writer.uint32(tag(1, 0)).int64(irVersion)
  message(writer, 8, (w) => w.uint32(tag(1, 2)).string('').uint32(tag(2, 0)).int64(opset))
  writer.uint32(tag(2, 2)).string('soundscene')
  message(writer, 7, (w) => writeGraph(w, graph, nodes, names, outputNames))
  return { bytes: writer.finish(), outputNames }
}

function writeGraph(w: Writer, graph: Graph, nodes: Node[], names: Names, outputNames: Map<string, string>): void {
  const constants = liveConstants(graph, nodes)
  for (const constant of constants) if (isFilled(constant)) writeFill(w, constant, names)
  for (const node of nodes)
    writeNode(
      w,
      node.op,
      node.inputs.map((v) => (v ? names.of(v) : '')),
      node.outputs.map((v) => names.of(v)),
      node.attributes,
    )
  for (const { name, value } of graph.outputs)
    writeNode(w, 'Identity', [names.of(value)], [outputNames.get(name) as string], {})
  w.uint32(tag(2, 2)).string('program')
  for (const constant of constants)
    if (!isFilled(constant)) writeTensor(w, names.of(constant), constant.shape, constant)
  for (const { name, value } of graph.inputs) writeValueInfo(w, 11, name, value)
  for (const { name, value } of graph.outputs)
    writeValueInfo(w, 12, outputNames.get(name) as string, { ...value, shape: value.shape })
}

/** A large filled constant is written as one element and an Expand, which the runtime folds when it loads the model. */
const isFilled = ({ shape, source }: Constant): boolean => sizeOf(shape) !== source.data.length

function writeFill(w: Writer, constant: Constant, names: Names): void {
  const [element, shape] = [`${names.of(constant)}/element`, `${names.of(constant)}/shape`]
  writeTensor(w, element, [], constant)
  const dimensions = BigInt64Array.from(constant.shape, BigInt)
  writeTensor(w, shape, [dimensions.length], { dtype: 'int64', source: { data: dimensions } })
  writeNode(w, 'Expand', [element, shape], [names.of(constant)], {})
}

function writeNode(w: Writer, op: string, inputs: string[], outputs: string[], attributes: Node['attributes']): void {
  message(w, 1, (node) => {
    for (const input of inputs) node.uint32(tag(1, 2)).string(input)
    for (const output of outputs) node.uint32(tag(2, 2)).string(output)
    node.uint32(tag(3, 2)).string(outputs[0] as string)
    node.uint32(tag(4, 2)).string(op)
    for (const [name, value] of Object.entries(attributes)) message(node, 5, (a) => writeAttribute(a, name, value))
  })
}

function writeAttribute(w: Writer, name: string, value: Attribute): void {
  w.uint32(tag(1, 2)).string(name)
  const type = (kind: keyof typeof attributeTypes) => w.uint32(tag(20, 0)).int32(attributeTypes[kind])
  if (typeof value === 'number') type('int').uint32(tag(3, 0)).int64(value)
  else if (typeof value === 'string') type('string').uint32(tag(4, 2)).string(value)
  else if ('float' in value) type('float').uint32(tag(2, 5)).float(value.float)
  else {
    type('ints')
    for (const item of value) w.uint32(tag(8, 0)).int64(item)
  }
}

type Data = { dtype: ElementType; source: { data: ArrayBufferView } }

function writeTensor(w: Writer, name: string, shape: readonly number[], { dtype, source: { data } }: Data): void {
  message(w, 5, (tensor) => {
    for (const dimension of shape) tensor.uint32(tag(1, 0)).int64(dimension)
    tensor.uint32(tag(2, 0)).int32(dataTypes[dtype])
    tensor.uint32(tag(8, 2)).string(name)
    tensor.uint32(tag(9, 2)).bytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
  })
}

function writeValueInfo(
  w: Writer,
  field: number,
  name: string,
  { shape, dtype }: Pick<Value, 'shape' | 'dtype'>,
): void {
  message(w, field, (info) => {
    info.uint32(tag(1, 2)).string(name)
    message(info, 2, (type) =>
      message(type, 1, (tensor) => {
        tensor.uint32(tag(1, 0)).int32(dataTypes[dtype])
        message(tensor, 2, (dims) => {
          for (const dimension of shape)
            message(dims, 1, (d) => (dimension >= 0 ? d.uint32(tag(1, 0)).int64(dimension) : d))
        })
      }),
    )
  })
}

/** Readable, unique names: inputs and outputs keep theirs (an output named like an input gets `:next`). */
class Names {
  readonly #taken = new Set<string>()
  readonly #names = new Map<Value, string>()

  constructor({ inputs }: Graph) {
    for (const { name, value } of inputs) this.#names.set(value, this.claim(name))
  }

  of(value: Value): string {
    const { source } = value
    const known =
      this.#names.get(value) ?? this.claim(`${source.kind === 'node' ? source.op : source.kind}:${value.id}`)
    this.#names.set(value, known)
    return known
  }

  claim(wanted: string): string {
    const name = this.#taken.has(wanted) ? this.claim(`${wanted}:next`) : wanted
    this.#taken.add(name)
    return name
  }
}

const tag = (field: number, wireType: number): number => (field << 3) | wireType

function message(w: Writer, field: number, write: (w: Writer) => void): void {
  w.uint32(tag(field, 2)).fork()
  write(w)
  w.ldelim()
}
