export { type CompileOptions, compile, type DeviceName } from './compile.ts'
export type { DType, NdArray } from './nd-array.ts'
export type { Compiled, Program, Spec, Specs } from './program.ts'
