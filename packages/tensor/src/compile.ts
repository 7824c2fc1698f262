import ort from 'onnxruntime-node'
import { assertNdArray, type DType, type NdArray } from './nd-array.ts'
import { encodeOnnx } from './onnx/encode.ts'
import type { Compiled, Program, Specs } from './program.ts'
import { trace } from './trace/trace.ts'

export type DeviceName = 'auto' | 'cpu' | 'webgpu' | 'cuda' | 'tfjs-node-gpu' | 'tfjs-node' | 'wasm'

export interface CompileOptions {
  device?: DeviceName
  threads?: number
  constants?: Record<string, NdArray>
}

export async function compile(program: Program, specs: Specs, options: CompileOptions = {}): Promise<Compiled> {
  await Promise.resolve()
  const inputs = Object.entries(specs).map(
    ([name, { shape, dtype = 'float32' }]) => [name, { shape: shape as number[], dtype }] as const,
  )
  const constants = Object.entries(options.constants ?? {}).map(
    ([name, { shape, dtype, data }]) => [name, { shape, dtype, constant: data }] as const,
  )
  const graph = trace(program, Object.fromEntries([...inputs, ...constants]))
  const { bytes, outputNames } = encodeOnnx(graph)
  const session = await ort.InferenceSession.create(bytes, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  })
  return {
    onnx: bytes,
    async run(arrays) {
      const feeds = Object.keys(specs)
        .filter((name) => session.inputNames.includes(name))
        .map((name) => {
          const array = arrays[name]
          assertNdArray(name, array)
          return [name, new ort.Tensor(array.dtype, array.data as Float32Array, array.shape)]
        })
      const results = await session.run(Object.fromEntries(feeds))
      return Object.fromEntries(
        [...outputNames].map(([name, onnxName]) => {
          const { dims, type, data } = results[onnxName] as ort.Tensor
          return [name, { shape: [...dims], dtype: type as DType, data: data as Float32Array }]
        }),
      )
    },
    dispose: () => session.release(),
  }
}
