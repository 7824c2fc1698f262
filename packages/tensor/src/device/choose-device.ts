import { SoundsceneError } from '@soundscene/errors'
import { type ConcreteDevice, type Device, type DeviceName, deviceNames } from './device.ts'
import { measureSgemm } from './measure-sgemm.ts'
import { cpu } from './onnx-devices.ts'
import { openDevice } from './open-device.ts'

/** Accelerators in the order in which "auto" prefers them. */
const accelerators: ConcreteDevice[] = ['cuda', 'webgpu', 'tfjs-node-gpu']

/**
 * A device by name; "auto" is the first accelerator that works and is faster than the CPU at a matrix product (a GPU
 * drawn in software is not), else the CPU. Fails with `device/unavailable`.
 */
export async function chooseDevice(name: DeviceName = 'auto'): Promise<Device> {
  if (name !== 'auto' && !deviceNames.includes(name)) {
    throw new SoundsceneError('device/unavailable', {
      device: name,
      why: `there are only auto, ${deviceNames.join(', ')}`,
    })
  }
  if (name !== 'auto') return openDevice(name)
  automatic ??= chooseFastest()
  return automatic
}

let automatic: Promise<Device> | undefined

async function chooseFastest(): Promise<Device> {
  for (const name of accelerators) {
    const device = await openDevice(name).catch(() => undefined)
    if (device && (await measureSgemm(device)) > (await measureSgemm(cpu))) return device
  }
  return cpu
}
