import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import ort from 'onnxruntime-node'
import { beforeAll, describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { NdArray } from './nd-array.ts'
import type { Program, Specs } from './program.ts'
import { randomArray } from './testing/random-array.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

type Tensors = Record<string, tf.Tensor>
const floats = (...numbers: number[]): NdArray => ({
  shape: [numbers.length],
  dtype: 'float32',
  data: Float32Array.from(numbers),
})

async function runOnce(program: Program, inputs: Record<string, NdArray>, options = {}) {
  const specs: Specs = Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, dtype }]) => [name, { shape, dtype }]),
  )
  const compiled = await compile(program, specs, options)
  const outputs = await compiled.run(inputs)
  await compiled.dispose()
  return outputs
}

const double: Program = ({ x }: Tensors) => ({ y: tf.mul(x as tf.Tensor, 2) })

describe('outputs', () => {
  test('an input, a constant and one tensor twice may be outputs', async () => {
    const program: Program = ({ x }: Tensors) => {
      const y = tf.neg(x as tf.Tensor)
      return {
        x: x as tf.Tensor,
        same: x as tf.Tensor,
        constant: tf.tensor([1, 2]),
        filled: tf.ones([70]),
        y,
        again: y,
      }
    }
    const outputs = await runOnce(program, { x: floats(3, 4) })
    expect(Object.keys(outputs)).toEqual(['x', 'same', 'constant', 'filled', 'y', 'again'])
    expect(outputs.x).toEqual(floats(3, 4))
    expect(outputs.same).toEqual(floats(3, 4))
    expect(outputs.constant).toEqual(floats(1, 2))
    expect(outputs.filled).toEqual(floats(...Array(70).fill(1)))
    expect(outputs.again).toEqual(floats(-3, -4))
  })

  test('an output may be named like an input or like an operation', async () => {
    const outputs = await runOnce(
      ({ w, 'Neg:1': g }: Tensors) => ({
        w: tf.neg(w as tf.Tensor),
        'Neg:2': tf.neg(g as tf.Tensor),
        __proto: tf.neg(tf.neg(w as tf.Tensor)),
      }),
      { w: floats(1), 'Neg:1': floats(2) },
    )
    expect(outputs).toEqual({ w: floats(-1), 'Neg:2': floats(-2), __proto: floats(1) })
  })

  test('an input that the program ignores may still be given', async () => {
    expect(await runOnce(({ x }: Tensors) => ({ y: x as tf.Tensor }), { x: floats(1), unused: floats(2) })).toEqual({
      y: floats(1),
    })
  })

  test('what was put out is not touched by the next run', async () => {
    const compiled = await compile(double, { x: { shape: [1] } })
    const first = await compiled.run({ x: floats(1) })
    await compiled.run({ x: floats(5) })
    expect(first.y).toEqual(floats(2))
    await compiled.dispose()
  })

  test('something that is no tensor is refused by name', async () => {
    await expect(compile(() => ({ loss: 3 as unknown as tf.Tensor }), {})).rejects.toMatchObject({
      code: 'trace/invalid-output',
      details: { name: 'loss' },
    })
  })
})

describe('constants', () => {
  test('are inputs that are given once', async () => {
    const compiled = await compile(
      ({ x, w }: Tensors) => ({ y: tf.mul(x as tf.Tensor, w as tf.Tensor) }),
      { x: { shape: [2] } },
      { constants: { w: floats(3, 4) } },
    )
    expect(await compiled.run({ x: floats(1, 2) })).toEqual({ y: floats(3, 8) })
    await compiled.dispose()
  })

  test('that the program makes itself can be read inside it', async () => {
    const program: Program = ({ x }: Tensors) => ({
      y: tf.add(
        x as tf.Tensor,
        (tf.tensor([1, 2, 3]).dataSync()[1] as number) + (tf.ones([9]).arraySync() as number[]).length,
      ),
    })
    expect(await runOnce(program, { x: floats(0) })).toEqual({ y: floats(11) })
  })
})

describe('what can not be compiled', () => {
  test('an operation without a counterpart is named', async () => {
    const program: Program = ({ x }: Tensors) => ({ y: tf.topk(x as tf.Tensor, 1).values })
    await expect(compile(program, { x: { shape: [4] } })).rejects.toMatchObject({
      code: 'trace/unsupported-op',
      details: { op: 'TopK' },
    })
  })

  test('an operation that nobody has heard of is named', async () => {
    const program: Program = ({ x }: Tensors) => ({
      y: tf.engine().runKernel('Wobble', { x: x as tf.Tensor }) as tf.Tensor,
    })
    await expect(compile(program, { x: { shape: [4] } })).rejects.toMatchObject({
      code: 'trace/unsupported-op',
      details: { op: 'Wobble' },
    })
  })

  test('reading a tensor that depends on inputs is refused', async () => {
    const program: Program = ({ x }: Tensors) => ({ y: tf.scalar((x as tf.Tensor).dataSync()[0] as number) })
    await expect(compile(program, { x: { shape: [1] } })).rejects.toMatchObject({ code: 'trace/read' })
  })

  test('a tensor from outside the program is refused', async () => {
    const outside = tf.tensor([1])
    await expect(
      compile(({ x }: Tensors) => ({ y: tf.add(x as tf.Tensor, outside) }), { x: { shape: [1] } }),
    ).rejects.toMatchObject({ code: 'trace/invalid-input' })
    outside.dispose()
  })
})

describe('inputs', () => {
  const specs: Specs = { x: { shape: [2, 2] } }
  test.each([
    ['a missing one', {}],
    ['one of another shape', { x: randomArray([4], 1) }],
    ['one of another type', { x: randomArray([2, 2], 1, 'integers', 'int32') }],
    ['one with too few numbers', { x: { shape: [2, 2], dtype: 'float32', data: new Float32Array(3) } }],
    ['one whose data is of another type', { x: { shape: [2, 2], dtype: 'float32', data: new Int32Array(4) } }],
  ] as [string, Record<string, NdArray>][])('%s is refused', async (_, inputs) => {
    const compiled = await compile(double, specs)
    await expect(compiled.run(inputs)).rejects.toMatchObject({
      code: 'input/invalid',
      message: expect.stringContaining('"x"'),
    })
    await compiled.dispose()
  })
})

describe("the caller's TensorFlow.js", () => {
  const failing: Program = ({ x }: Tensors) => {
    tf.square(x as tf.Tensor)
    throw new Error('no')
  }

  test('keeps its backend and its tensors', async () => {
    const mine = tf.tensor([1, 2])
    const before = tf.memory().numTensors
    await compile(double, { x: { shape: [1] } })
    await expect(
      compile(({ x }: Tensors) => tf.tidy(() => failing({ x: tf.neg(x as tf.Tensor) })), { x: { shape: [1] } }),
    ).rejects.toThrow('no')
    expect(tf.getBackend()).toBe('cpu')
    expect(tf.memory().numTensors).toBe(before)
    expect([...mine.square().dataSync()]).toEqual([1, 4])
    tf.disposeVariables()
  })

  test('can compile several programs at once', async () => {
    const factors = Array.from({ length: 12 }, (_, i) => i)
    const outputs = await Promise.all(
      factors.map((factor) => runOnce(({ x }: Tensors) => ({ y: tf.mul(x as tf.Tensor, factor) }), { x: floats(2) })),
    )
    expect(outputs.map(({ y }) => y?.data[0])).toEqual(factors.map((factor) => 2 * factor))
  })
})

test('an exported model is one that any ONNX runtime can load', async () => {
  const compiled = await compile(double, { x: { shape: ['N', 2] } })
  const session = await ort.InferenceSession.create(compiled.onnx)
  const { y } = await session.run({ x: new ort.Tensor('float32', [1, 2, 3, 4], [2, 2]) })
  expect([session.inputNames, session.outputNames, [...(y as ort.Tensor).data]]).toEqual([['x'], ['y'], [2, 4, 6, 8]])
  await compiled.dispose()
})
