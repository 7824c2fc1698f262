import { SoundsceneError } from '@soundscene/errors'
// Stock gradients: the core package by itself has none of them in Node.
import '@tensorflow/tfjs'
import { engine, type NamedAttrMap, registerKernel, type TensorInfo } from '@tensorflow/tfjs-core'
import { Graph } from '../graph/graph.ts'
import type { DType, NdArray } from '../nd-array.ts'
import type { Program } from '../program.ts'
import { TracingBackend } from './backend.ts'
import { borrowEngine } from './borrow-engine.ts'
import { kernels } from './kernels/index.ts'

/** Unlike any backend of TensorFlow.js: kernels are registered by backend name for the whole process. */
const backendName = 'onnx'

for (const [kernelName, kernel] of Object.entries(kernels)) {
  registerKernel({
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) =>
      (backend as TracingBackend).record(kernel, inputs as Record<string, TensorInfo>, attrs as NamedAttrMap),
  })
}

export interface TraceInput {
  shape: readonly number[]
  dtype: DType
  /** Numbers of an input that is the same in every run and becomes part of the graph. */
  constant?: NdArray['data']
}

/** Records what `program` computes, gradients included, as a graph. Nothing is computed. */
export function trace(program: Program, inputs: Record<string, TraceInput>): Graph {
  const graph = new Graph()
  const backend = new TracingBackend(graph)
  borrowEngine(backendName, backend, () => {
    const tensors = Object.entries(inputs).map(([name, { shape, dtype, constant }]) => {
      const value = constant ? graph.constant(constant, shape, dtype) : graph.input(name, shape, dtype)
      return [name, engine().makeTensorFromTensorInfo(backend.tensorOf(value))] as const
    })
    const outputs = program(Object.fromEntries(tensors))
    for (const [name, tensor] of Object.entries(outputs)) {
      if (!tensor?.dataId) throw new SoundsceneError('trace/invalid-output', { name })
      graph.outputs.push({ name, value: backend.graphValue(tensor) })
    }
  })
  return graph
}
