import * as tf from '@tensorflow/tfjs-core'
import { expect, test } from 'vitest'
import type { NdArray } from '../../nd-array.ts'
import type { Program } from '../../program.ts'
import { compareWithEager } from '../../testing/compare-with-eager.ts'
import { randomArray } from '../../testing/random-array.ts'
import type { Case } from './cases/case.ts'
import { elementwiseCases } from './cases/elementwise.ts'
import { matmulCases } from './cases/matmul.ts'
import { reductionCases } from './cases/reduction.ts'
import { shapeCases } from './cases/shape.ts'
import { windowCases } from './cases/window.ts'
import { kernels } from './index.ts'

const cases = [...elementwiseCases, ...reductionCases, ...shapeCases, ...matmulCases, ...windowCases]
const exercised = new Set<string>()

/** The outputs of a case and the gradients of a sum of them, in which every element has a weight of its own. */
function withGradients({ run, gradient = true }: Case): Program {
  return (tensors) => {
    const outputs = Object.fromEntries([run(tensors)].flat().map((tensor, i) => [`out${i}`, tensor]))
    if (!gradient) return outputs
    const names = Object.keys(tensors).filter((name) => tensors[name]?.dtype === 'float32')
    const loss = (...xs: tf.Tensor[]) => weightedSum([run({ ...tensors, ...named(names, xs) })].flat())
    const gradients = tf.grads(loss)(names.map((name) => tensors[name] as tf.Tensor))
    return {
      ...outputs,
      ...named(
        names.map((name) => `gradient of ${name}`),
        gradients,
      ),
    }
  }
}

const named = (names: string[], tensors: tf.Tensor[]) =>
  Object.fromEntries(names.map((name, i) => [name, tensors[i] as tf.Tensor]))

const weightedSum = (outputs: tf.Tensor[]): tf.Scalar =>
  tf.addN(outputs.map((y) => tf.sum(tf.mul(y, tf.reshape(tf.cos(tf.range(0, y.size)), y.shape))))) as tf.Scalar

function drawInputs({ inputs }: Case): Record<string, NdArray> {
  const drawn = Object.entries(inputs).map(([name, { shape, draw, dtype }], i) => [
    name,
    randomArray(shape, 17 + i, draw, dtype),
  ])
  return Object.fromEntries(drawn)
}

test.each(cases.map((one) => [one.title, one] as const))(
  'a compiled %s gives what TensorFlow.js gives',
  async (_, one) => {
    for (const name of await compareWithEager(withGradients(one), drawInputs(one))) exercised.add(name)
  },
)

test('every kernel that can be traced is compared with TensorFlow.js', () => {
  expect(Object.keys(kernels).filter((name) => !exercised.has(name))).toEqual([])
})

test('a kernel that records something else is noticed', async () => {
  const config = tf.getKernel('Tanh', 'onnx')
  tf.unregisterKernel('Tanh', 'onnx')
  tf.registerKernel({ ...tf.getKernel('Sin', 'onnx'), kernelName: 'Tanh' })
  const program: Program = ({ x }) => ({ y: tf.tanh(x as tf.Tensor) })
  await expect(compareWithEager(program, { x: randomArray([5], 1) })).rejects.toThrow(/element 0 is/)
  tf.unregisterKernel('Tanh', 'onnx')
  tf.registerKernel(config)
})
