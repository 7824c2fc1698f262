import { compile } from '@soundscene/tensor'
import type * as tf from '@tensorflow/tfjs-core'
import { expect, test } from 'vitest'
import { adam, correctedRate } from './adam.ts'
import { array, scalar } from './state.ts'

const options = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }

test("Adam takes the steps that the paper's formulas give", async () => {
  const step = await compile(
    ({ w, m, v, g, rate }) => {
      const next = adam(
        { weights: { w: w as tf.Tensor }, first: { w: m as tf.Tensor }, second: { w: v as tf.Tensor } },
        { w: g as tf.Tensor },
        rate as tf.Tensor,
        options,
      )
      return { w: next.weights.w as tf.Tensor, m: next.first.w as tf.Tensor, v: next.second.w as tf.Tensor }
    },
    { w: { shape: [2] }, m: { shape: [2] }, v: { shape: [2] }, g: { shape: [2] }, rate: { shape: [] } },
  )
  let state = {
    w: array([2], Float32Array.of(1, -2)),
    m: array([2], new Float32Array(2)),
    v: array([2], new Float32Array(2)),
  }
  const expected = { w: [1, -2], m: [0, 0], v: [0, 0] }
  for (let t = 1; t <= 5; t++) {
    const gradient = [0.3 * t, -2]
    const rate = scalar(correctedRate(0.01, t, options))
    state = (await step.run({ ...state, g: array([2], Float32Array.from(gradient)), rate })) as typeof state
    gradient.forEach((g, i) => {
      expected.m[i] = 0.9 * (expected.m[i] as number) + 0.1 * g
      expected.v[i] = 0.999 * (expected.v[i] as number) + 0.001 * g * g
      const [mHat, vHat] = [(expected.m[i] as number) / (1 - 0.9 ** t), (expected.v[i] as number) / (1 - 0.999 ** t)]
      expected.w[i] = (expected.w[i] as number) - (0.01 * mHat) / (Math.sqrt(vHat) + options.epsilon)
    })
    state.w.data.forEach((w, i) => {
      expect(w).toBeCloseTo(expected.w[i] as number, 5)
    })
  }
  await step.dispose()
})
