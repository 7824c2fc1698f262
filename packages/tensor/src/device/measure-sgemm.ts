import { matMul } from '@tensorflow/tfjs-core'
import { allocate, type NdArray } from '../nd-array.ts'
import type { CompileOptions, Program } from '../program.ts'
import type { Device } from './device.ts'

const size = 512
/** Products in a row, so that moving the operands there and back counts little. */
const depth = 8

const chain: Program = ({ x, w }) => {
  let product = x as NonNullable<typeof x>
  for (let i = 0; i < depth; i++) product = matMul(product, w as NonNullable<typeof w>)
  return { product }
}

/** Speed of `device` at float32 matrix products of 512 × 512, in GFLOP/s: the best of a few tries. */
export async function measureSgemm(device: Device, options?: CompileOptions): Promise<number> {
  const specs = { x: { shape: [size, size] }, w: { shape: [size, size] } }
  const compiled = await device.compile(chain, specs, options)
  const operand: NdArray = {
    shape: [size, size],
    dtype: 'float32',
    data: allocate('float32', size * size).fill(1 / size),
  }
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await compiled.run({ x: operand, w: operand })
    times.push(performance.now() - start)
  }
  await compiled.dispose()
  return (2 * depth * size ** 3) / (Math.min(...times) * 1e6)
}
