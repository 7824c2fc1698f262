import { matMul, type Tensor } from '@tensorflow/tfjs-core'
import { allocate, type NdArray } from '../nd-array.ts'
import type { CompileOptions, Program } from '../program.ts'
import type { Device } from './device.ts'

/** Products in a row, so that moving the operands there and back counts little. */
const depth = 8
/** A device that takes longer than this for a few products is slow, and needs no better measurement. */
const patience = 250

const chain: Program = ({ x, w }) => {
  let product = x as Tensor
  for (let i = 0; i < depth; i++) product = matMul(product, w as Tensor)
  return { product }
}

/** Speed of `device` at float32 products of square matrices, in GFLOP/s: the best of a few tries. */
export async function measureSgemm(device: Device, options?: CompileOptions): Promise<number> {
  const small = await measureAt(128, device, options)
  return small.ms > patience ? small.gflops : (await measureAt(512, device, options)).gflops
}

async function measureAt(
  size: number,
  device: Device,
  options?: CompileOptions,
): Promise<{ gflops: number; ms: number }> {
  const operand: NdArray = {
    shape: [size, size],
    dtype: 'float32',
    data: allocate('float32', size ** 2).fill(1 / size),
  }
  const compiled = await device.compile(chain, { x: operand, w: operand }, options)
  const times: number[] = []
  while (times.length < 5 && times.reduce((sum, time) => sum + time, 0) < patience) {
    const start = performance.now()
    await compiled.run({ x: operand, w: operand })
    times.push(performance.now() - start)
  }
  await compiled.dispose()
  const ms = Math.min(...times)
  return { gflops: (2 * depth * size ** 3) / (ms * 1e6), ms }
}
