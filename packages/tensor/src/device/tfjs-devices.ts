import { createRequire } from 'node:module'
import { dirname, sep } from 'node:path'
import { engine, getKernelsForBackend, type KernelBackend } from '@tensorflow/tfjs-core'
import { type EagerBackend, prepareEager } from '../runtime/tfjs-runtime.ts'
import type { ConcreteDevice, Device } from './device.ts'

const eager = (name: ConcreteDevice, backend: EagerBackend): Device => ({
  name,
  compile: async (program, specs, options = {}) => prepareEager(backend, program, specs, options),
})

/** TensorFlow.js on WebAssembly. It has no gradient of a convolution by its filter, so it can't train convolutions. */
export async function openWasm(): Promise<Device> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
  setWasmPaths(dirname(entry) + sep)
  return eager('wasm', { name: 'wasm', backend: await startBackend('wasm') })
}

/** The native TensorFlow packages install where their library can be downloaded; they are optional. */
export async function openTfjsNode(name: 'tfjs-node' | 'tfjs-node-gpu'): Promise<Device> {
  // In a variable, since the package is not there to be type-checked where it could not be installed.
  const module: string = `@tensorflow/${name}`
  await import(module)
  const backend = await startBackend('tensorflow')
  if (name === 'tfjs-node-gpu' && !('isUsingGpuDevice' in backend && backend.isUsingGpuDevice)) {
    throw new Error('TensorFlow sees no GPU that it can use')
  }
  return eager(name, { name: 'tensorflow', backend })
}

/** Starts a registered backend without making it the current one, which belongs to whoever else uses TensorFlow.js. */
async function startBackend(name: string): Promise<KernelBackend> {
  const { registry, registryFactory } = engine()
  const running = registry[name]
  if (running) return running
  const backend = (await registryFactory[name]?.factory()) as KernelBackend | undefined
  if (!backend) throw new Error(`TensorFlow.js has no backend "${name}"`)
  registry[name] = backend
  for (const { setupFunc } of getKernelsForBackend(name)) setupFunc?.(backend)
  return backend
}
