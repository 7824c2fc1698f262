import type { Compiled, CompileOptions, Program, Specs } from '../program.ts'

/** Every device by name, from the one tried first by "auto" to the one tried last. */
export const deviceNames = ['cuda', 'webgpu', 'tfjs-node-gpu', 'cpu', 'tfjs-node', 'wasm'] as const

/** `cpu`, `webgpu` and `cuda` run compiled graphs in ONNX Runtime; the others run programs op by op in TensorFlow.js. */
export type ConcreteDevice = (typeof deviceNames)[number]

export type DeviceName = 'auto' | ConcreteDevice

/** Something that was seen to compute. */
export interface Device {
  readonly name: ConcreteDevice
  compile(program: Program, specs: Specs, options?: CompileOptions): Promise<Compiled>
}
