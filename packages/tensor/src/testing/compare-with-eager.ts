import { compile } from '../compile.ts'
import type { NdArray } from '../nd-array.ts'
import type { Program } from '../program.ts'
import { expectClose } from './close-to.ts'
import { runEagerly } from './run-eagerly.ts'

/** Fails unless the compiled program gives what TensorFlow.js's CPU backend gives. Returns the names of the kernels that ran. */
export async function compareWithEager(
  program: Program,
  inputs: Record<string, NdArray>,
  tolerance?: number,
): Promise<string[]> {
  const { outputs, kernelNames } = await runEagerly(program, inputs)
  const compiled = await compile(program, inputs)
  expectClose(await compiled.run(inputs), outputs, tolerance)
  await compiled.dispose()
  return kernelNames
}
