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
    if (!value) throw new Error('A traced program can only use tensors that it was given or made itself.')
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
    if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool')
      throw new Error(`A traced program can't hold ${dtype} tensors.`)
    this.#values.set(dataId, this.#graph.constant(typed(values, dtype), shape, dtype))
  }

  override readSync(dataId: DataId): NdData {
    const value = this.graphValue({ dataId })
    if (!isConstant(value)) {
      throw new Error(
        'A traced program has no numbers yet: it can only read (data, array, dataSync …) tensors that it made from constants.',
      )
    }
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

function typed(values: BackendValues, dtype: DType): NdData {
  const numbers = values as Float32Array
  if (dtype === 'float32') return Float32Array.from(numbers)
  return dtype === 'int32' ? Int32Array.from(numbers) : Uint8Array.from(numbers)
}
