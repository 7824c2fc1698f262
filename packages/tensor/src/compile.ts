import { chooseDevice } from './device/choose-device.ts'
import type { DeviceName } from './device/device.ts'
import type { Compiled, CompileOptions, Program, Specs } from './program.ts'

/**
 * Makes `program` ready to run on a device ("cpu" unless said otherwise). On `cpu`, `webgpu` and `cuda` the whole
 * program, gradients included, becomes one ONNX graph; on the others TensorFlow.js runs it op by op.
 *
 * Fails with `trace/unsupported-op`, `trace/read` or `trace/fixed-dimension` where the program can't be compiled, and
 * with `device/unavailable`.
 */
export async function compile(
  program: Program,
  specs: Specs,
  { device = 'cpu', ...options }: CompileOptions & { device?: DeviceName } = {},
): Promise<Compiled> {
  return (await chooseDevice(device)).compile(program, specs, options)
}
