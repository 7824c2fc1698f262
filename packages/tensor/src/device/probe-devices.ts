import { SoundsceneError } from '@soundscene/errors'
import { type ConcreteDevice, deviceNames } from './device.ts'
import { measureSgemm } from './measure-sgemm.ts'
import { openDevice } from './open-device.ts'

/** What one device can do here. */
export interface DeviceReport {
  name: ConcreteDevice
  state: 'works' | 'unavailable'
  /** float32 matrix product of 512 × 512, in GFLOP/s, on one thread where the device is the CPU. */
  gflops?: number
  /** Why it can't be used. */
  why?: string
  /** How to get it. */
  how?: string
}

const hints: Record<ConcreteDevice, string> = {
  cpu: 'It is part of onnxruntime-node.',
  webgpu: 'It is part of onnxruntime-node and needs a GPU with a Vulkan, Metal or Direct3D 12 driver.',
  cuda: 'Needs an NVIDIA GPU with CUDA 12 and cuDNN 9: run "node node_modules/onnxruntime-node/script/install.js --onnxruntime-node-install=cuda12".',
  'tfjs-node-gpu': 'Install @tensorflow/tfjs-node-gpu 4.22.0; it needs Node 22 or older, CUDA 11.2 and cuDNN 8.1.',
  'tfjs-node': 'Install @tensorflow/tfjs-node 4.22.0; it needs Node 22 or older.',
  wasm: 'It is part of this package.',
}

/** Tries every device, one after the other, and measures those that work. */
export async function probeDevices(): Promise<DeviceReport[]> {
  const reports: DeviceReport[] = []
  for (const name of deviceNames) reports.push(await probe(name))
  return reports
}

async function probe(name: ConcreteDevice): Promise<DeviceReport> {
  try {
    const gflops = await measureSgemm(await openDevice(name))
    return { name, state: 'works', gflops: Math.round(gflops * 10) / 10 }
  } catch (error) {
    const why = error instanceof SoundsceneError ? String(error.details.why) : String(error)
    return { name, state: 'unavailable', why, how: hints[name] }
  }
}
