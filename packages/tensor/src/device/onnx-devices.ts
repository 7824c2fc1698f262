import ort from 'onnxruntime-node'
import { compileOnnx, type Provider } from '../runtime/onnx-runtime.ts'
import type { Device } from './device.ts'
import { measureSgemm } from './measure-sgemm.ts'

const deviceOf = (provider: Provider): Device => ({
  name: provider,
  compile: (program, specs, options = {}) => compileOnnx(provider, program, specs, options),
})

export const cpu = deviceOf('cpu')

/** Opens a device of ONNX Runtime by computing something on it; fails with the reason where that does not work. */
export async function openOnnxDevice(provider: Provider): Promise<Device> {
  const known = ort.listSupportedBackends().some(({ name }) => name === provider)
  if (!known) throw new Error('this build of ONNX Runtime does not have it')
  const device = deviceOf(provider)
  await measureSgemm(device)
  return device
}
