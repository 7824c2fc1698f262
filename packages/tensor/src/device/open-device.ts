import { SoundsceneError } from '@soundscene/errors'
import type { ConcreteDevice, Device } from './device.ts'
import { cpu, openOnnxDevice } from './onnx-devices.ts'
import { openTfjsNode, openWasm } from './tfjs-devices.ts'

const openers: Record<ConcreteDevice, () => Promise<Device>> = {
  cpu: async () => cpu,
  webgpu: () => openOnnxDevice('webgpu'),
  cuda: () => openOnnxDevice('cuda'),
  'tfjs-node-gpu': () => openTfjsNode('tfjs-node-gpu'),
  'tfjs-node': () => openTfjsNode('tfjs-node'),
  wasm: openWasm,
}

const opened = new Map<ConcreteDevice, Promise<Device>>()

/** Opens a device once for the whole process. Fails with `device/unavailable` and the reason. */
export function openDevice(device: ConcreteDevice): Promise<Device> {
  const known = opened.get(device)
  if (known) return known
  const opening = openers[device]().catch((cause: unknown) => {
    throw new SoundsceneError('device/unavailable', { device, why: reason(cause) }, { cause })
  })
  opened.set(device, opening)
  return opening
}

/** The core of a native library's complaint, which can begin with the place in its source and go on for pages. */
function reason(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  const [line = ''] = message.split('\n')
  return line
    .replace(/^\/.* was false\. /, '')
    .replace(/\.$/, '')
    .slice(0, 200)
}
