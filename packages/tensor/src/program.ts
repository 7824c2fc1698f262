import type { Tensor } from '@tensorflow/tfjs-core'
import type { DType, NdArray } from './nd-array.ts'

/** A pure function written in TensorFlow.js ops: the same inputs give the same outputs, and nothing is read back inside. */
export type Program = (inputs: Record<string, Tensor>) => Record<string, Tensor>

/** One input: its shape, in which a letter such as 'N' or 'T' is a dimension that may differ from run to run. */
export interface Spec {
  shape: (number | string)[]
  /** float32 unless said otherwise. */
  dtype?: DType
}

export type Specs = Record<string, Spec>

export interface CompileOptions {
  /** Threads of one run on the CPU; 1 unless said otherwise, since a second one on a busy machine slows both down. */
  threads?: number
  /** Inputs that are the same in every run, such as trained weights: they become part of what is compiled. */
  constants?: Record<string, NdArray>
}

/** A program made ready to run. */
export interface Compiled {
  /** Runs the program; the arrays are read, never kept or changed. Fails with `input/invalid` where they don't fit the specs. */
  run(inputs: Record<string, NdArray>): Promise<Record<string, NdArray>>
  /** Frees the session. `run` must not be called afterwards. */
  dispose(): Promise<void>
  /** The program as an ONNX model. */
  readonly onnx: Uint8Array
}
