import ort from 'onnxruntime-node'
import type { DType, NdArray, NdData } from '../nd-array.ts'
import { encodeOnnx } from '../onnx/encode.ts'
import type { Compiled, CompileOptions, Program, Specs } from '../program.ts'
import { traceFree } from '../trace/free-dimensions.ts'
import { checkInputs } from './check-inputs.ts'

// What goes wrong is thrown; without this it is also printed.
ort.env.logLevel = 'fatal'

export type Provider = 'cpu' | 'webgpu' | 'cuda'

/** Compiles a program to one ONNX graph and loads it into ONNX Runtime, on `provider`. */
export async function compileOnnx(
  provider: Provider,
  program: Program,
  specs: Specs,
  { threads = 1, constants = {} }: CompileOptions,
): Promise<Compiled> {
  const fixed = Object.entries(constants).map(([name, { data, ...rest }]) => [name, { ...rest, constant: data }])
  const graph = traceFree(program, specs, Object.fromEntries(fixed))
  const { bytes, outputNames } = encodeOnnx(graph)
  const session = await ort.InferenceSession.create(bytes, sessionOptions(provider, threads))
  const read = new Set(session.inputNames)
  return {
    get onnx() {
      return encodeOnnx(graph).bytes
    },
    async run(arrays) {
      checkInputs(specs, arrays)
      const feeds = Object.keys(specs)
        .filter((name) => read.has(name))
        .map((name) => [name, toOrt(arrays[name] as NdArray)])
      const results = await session.run(Object.fromEntries(feeds))
      return Object.fromEntries(
        [...outputNames].map(([name, onnxName]) => [name, fromOrt(results[onnxName] as ort.Tensor)]),
      )
    },
    dispose: () => session.release(),
  }
}

/** Threads that wait by spinning cost more than they bring on machines with other work, so they sleep instead. */
function sessionOptions(provider: Provider, threads: number): ort.InferenceSession.SessionOptions {
  return {
    executionProviders: [provider],
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableCpuMemArena: true,
    enableMemPattern: true,
    logSeverityLevel: 3,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  }
}

/** A view of the caller's memory, not a copy. */
const toOrt = ({ dtype, data, shape }: NdArray): ort.Tensor => new ort.Tensor(dtype, data as Float32Array, shape)

const fromOrt = ({ dims, type, data }: ort.Tensor): NdArray => ({
  shape: [...dims],
  dtype: type as DType,
  data: data as NdData,
})
