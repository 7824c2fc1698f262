import * as tf from '@tensorflow/tfjs-core'

/** Leaky ReLU as a difference of two ReLUs, because the gradient of tf.leakyRelu can't be differentiated again. */
export function leakyRelu<T extends tf.Tensor>(x: T, slope: number): T {
  return tf.sub(tf.relu(x), tf.mul(tf.relu(tf.neg(x)), slope)) as T
}
