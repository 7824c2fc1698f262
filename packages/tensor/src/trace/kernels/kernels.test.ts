import * as tf from '@tensorflow/tfjs-core'
import { afterAll, expect, test } from 'vitest'
import { compile } from '../../compile.ts'
import type { NdArray } from '../../nd-array.ts'
import type { Program } from '../../program.ts'
import { expectClose } from '../../testing/close-to.ts'
import { randomArray } from '../../testing/random-array.ts'
import { runEagerly } from '../../testing/run-eagerly.ts'
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
function withGradients({ run, gradient = true, inputs }: Case): Program {
  return (tensors) => {
    const outputs = [run(tensors)].flat()
    const named = outputs.map((tensor, i) => [`out${i}`, tensor] as const)
    if (!gradient) return Object.fromEntries(named)
    const names = Object.keys(inputs).filter((name) => tensors[name]?.dtype === 'float32')
    const loss = (...xs: tf.Tensor[]) =>
      weighted([run({ ...tensors, ...Object.fromEntries(names.map((name, i) => [name, xs[i] as tf.Tensor])) })].flat())
    const gradients = tf.grads(loss)(names.map((name) => tensors[name] as tf.Tensor))
    return Object.fromEntries([...named, ...names.map((name, i) => [`d${name}`, gradients[i] as tf.Tensor] as const)])
  }
}

const weighted = (outputs: tf.Tensor[]): tf.Scalar =>
  tf.addN(outputs.map((y) => tf.sum(tf.mul(y, tf.reshape(tf.cos(tf.range(0, y.size)), y.shape))))) as tf.Scalar

function drawInputs({ inputs }: Case): Record<string, NdArray> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, draw, dtype }], i) => [name, randomArray(shape, 17 + i, draw, dtype)]),
  )
}

test.each(cases.map((one) => [one.title, one] as const))(
  'a compiled %s gives what TensorFlow.js gives',
  async (_, one) => {
    const program = withGradients(one)
    const inputs = drawInputs(one)
    const { outputs, kernelNames } = await runEagerly(program, inputs)
    for (const name of kernelNames) exercised.add(name)
    const compiled = await compile(program, one.inputs)
    expectClose(await compiled.run(inputs), outputs)
    await compiled.dispose()
  },
)

test('every kernel that can be traced is compared with TensorFlow.js', () => {
  expect(Object.keys(kernels).filter((name) => !exercised.has(name))).toEqual([])
})

afterAll(() => tf.disposeVariables())
