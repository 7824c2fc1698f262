import { SoundsceneError } from '@soundscene/errors'
import type { BackendValues } from '@tensorflow/tfjs-core'
import { type DataId, type DataType, KernelBackend, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core'
import type { Graph } from '../graph/graph.ts'
import { isConstant, type Value } from '../graph/value.ts'
import { allocate, type DType, type NdData, sizeOf } from '../nd-array.ts'
import type { Kernel } from './kernel.ts'

type Recorded = { dataId: DataId; shape: number[]; dtype: DType }

/** A TensorFlow.js backend whose tensors are values of a graph: kernels record, nothing is computed. */
export class TracingBackend extends KernelBackend {
  readonly #values = new Map<DataId, Value>()
  readonly #graph: Graph

  constructor(graph: Graph) {
    super()
    this.#graph = graph
  }

  /** A tensor that stands for `value`. */
  tensorOf(value: Value): Recorded {
    const dataId = {}
    this.#values.set(dataId, value)
    return { dataId, shape: [...value.shape], dtype: value.dtype as DType }
  }

  graphValue({ dataId }: Pick<TensorInfo, 'dataId'>): Value {
    const value = this.#values.get(dataId)
    if (!value) throw new SoundsceneError('trace/invalid-input', { what: 'it uses a tensor that was made outside' })
    return value
  }

  record(kernel: Kernel, inputs: Record<string, TensorInfo>, attributes: NamedAttrMap): Recorded | Recorded[] {
    const entries = Object.entries(inputs).flatMap(([name, tensor]) =>
      tensor ? [[name, this.graphValue(tensor)]] : [],
    )
    const result = kernel(this.#graph, Object.fromEntries(entries) as Record<string, Value>, attributes)
    return Array.isArray(result) ? result.map((value) => this.tensorOf(value)) : this.tensorOf(result)
  }

  override write(values: BackendValues, shape: number[], dtype: DataType): DataId {
    const dataId = {}
    this.move(dataId, values, shape, dtype)
    return dataId
  }

  override move(dataId: DataId, values: BackendValues, shape: number[], dtype: DataType): void {
    if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool') {
      throw new SoundsceneError('trace/invalid-input', { what: `it makes ${dtype} tensors` })
    }
    this.#values.set(dataId, this.#graph.constant(compact(values as NdData, dtype), shape, dtype))
  }

  override readSync(dataId: DataId): NdData {
    const value = this.graphValue({ dataId })
    if (!isConstant(value)) throw new SoundsceneError('trace/read')
    const { data } = value.source
    if (data.length > 1) return data as NdData
    return allocate(value.dtype as DType, sizeOf(value.shape)).fill(Number(data[0]))
  }

  override async read(dataId: DataId): Promise<NdData> {
    return this.readSync(dataId)
  }

  override disposeData(dataId: DataId): boolean {
    return this.#values.delete(dataId)
  }

  override refCount = () => 1
  override incRef = () => {}
  override numDataIds = () => this.#values.size
  override memory = () => ({ unreliable: true })
  override timerAvailable = () => false
  override floatPrecision = () => 32 as const
  override epsilon = () => 1e-7
}

/** A copy of `values`; one element where all are the same, since gradients make large tensors of ones. */
function compact(numbers: NdData, dtype: DType): NdData {
  const same = numbers.length > 0 && numbers.every((number: number) => Object.is(number, numbers[0]))
  return typed(same ? numbers.slice(0, 1) : numbers, dtype)
}

function typed(numbers: NdData, dtype: DType): NdData {
  if (dtype === 'float32') return Float32Array.from(numbers)
  return dtype === 'int32' ? Int32Array.from(numbers) : Uint8Array.from(numbers)
}
