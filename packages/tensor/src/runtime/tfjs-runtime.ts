import { engine, type KernelBackend, type Tensor, tensor } from '@tensorflow/tfjs-core'
import { type DType, type NdArray, type NdData, sizeOf } from '../nd-array.ts'
import { encodeOnnx } from '../onnx/encode.ts'
import type { Compiled, CompileOptions, Program, Specs } from '../program.ts'
import { borrowEngine } from '../trace/borrow-engine.ts'
import { traceFree } from '../trace/free-dimensions.ts'
import { checkInputs } from './check-inputs.ts'

/** A TensorFlow.js backend that computes. */
export interface EagerBackend {
  name: string
  backend: KernelBackend
}

/** Keeps the program as it is and runs it op by op on a TensorFlow.js backend. */
export function prepareEager(
  { name, backend }: EagerBackend,
  program: Program,
  specs: Specs,
  { constants = {} }: CompileOptions,
): Compiled {
  const kept: Record<string, Tensor> = {}
  borrowEngine(name, backend, () => {
    for (const [key, array] of Object.entries(constants)) kept[key] = engine().keep(toTensor(array))
  })
  return {
    get onnx() {
      const fixed = Object.entries(constants).map(([key, { data, ...rest }]) => [key, { ...rest, constant: data }])
      return encodeOnnx(traceFree(program, specs, Object.fromEntries(fixed))).bytes
    },
    async run(arrays) {
      checkInputs(specs, arrays)
      const results: Record<string, NdArray> = {}
      borrowEngine(name, backend, () => {
        const given = Object.keys(specs).map((key) => [key, toTensor(arrays[key] as NdArray)])
        const outputs = program({ ...Object.fromEntries(given), ...kept })
        for (const [key, output] of Object.entries(outputs)) results[key] = toArray(output)
      })
      return results
    },
    async dispose() {
      for (const constant of Object.values(kept)) constant.dispose()
    },
  }
}

const toTensor = ({ data, shape, dtype }: NdArray): Tensor => tensor(data, shape, dtype)

/** A copy: what a backend hands out may be a view of memory that it uses again. */
function toArray(output: Tensor): NdArray {
  const data = output.dataSync().slice(0, sizeOf(output.shape)) as NdData
  return { shape: [...output.shape], dtype: output.dtype as DType, data }
}
