import type { Weights } from '@soundscene/model'
import * as tf from '@tensorflow/tfjs-core'

/** Adam's constants (Kingma & Ba 2015). */
export interface AdamOptions {
  beta1: number
  beta2: number
  epsilon: number
}

/** Weights with Adam's first and second moments, each under the weight's name. */
export interface AdamState {
  weights: Weights
  first: Weights
  second: Weights
}

/** Learning rate of the step with this number, from 1, with both bias corrections folded in. */
export function correctedRate(rate: number, step: number, { beta1, beta2 }: AdamOptions): number {
  return (rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step)
}

/** One Adam step on every weight that has a gradient; `rate` comes from `correctedRate`. */
export function adam(state: AdamState, gradients: Weights, rate: tf.Tensor, options: AdamOptions): AdamState {
  const { beta1, beta2, epsilon } = options
  const next: AdamState = { weights: { ...state.weights }, first: {}, second: {} }
  for (const [name, gradient] of Object.entries(gradients)) {
    const first = tf.add(tf.mul(state.first[name] as tf.Tensor, beta1), tf.mul(gradient, 1 - beta1))
    const second = tf.add(tf.mul(state.second[name] as tf.Tensor, beta2), tf.mul(tf.square(gradient), 1 - beta2))
    const move = tf.div(tf.mul(first, rate), tf.add(tf.sqrt(second), epsilon))
    next.weights[name] = tf.sub(state.weights[name] as tf.Tensor, move)
    next.first[name] = first
    next.second[name] = second
  }
  return next
}

/** A loss and the gradient of each weight that `trainable` names. */
export function lossAndGradients(
  loss: (weights: Weights) => tf.Scalar,
  weights: Weights,
  trainable: readonly string[],
): { loss: tf.Scalar; gradients: Weights } {
  const withTrainable = (values: tf.Tensor[]) =>
    loss({ ...weights, ...Object.fromEntries(trainable.map((name, i) => [name, values[i] as tf.Tensor])) })
  const { value, grads } = tf.valueAndGrads((...values: tf.Tensor[]) => withTrainable(values))(
    trainable.map((name) => weights[name] as tf.Tensor),
  )
  return {
    loss: value as tf.Scalar,
    gradients: Object.fromEntries(trainable.map((name, i) => [name, grads[i] as tf.Tensor])),
  }
}
