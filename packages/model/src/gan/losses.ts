import * as tf from '@tensorflow/tfjs-core'

/** The discriminator's hinge loss, E[max(0, 1 − real)] + E[max(0, 1 + fake)] (Lim & Ye 2017; paper row e). */
export function hingeDiscriminatorLoss(real: tf.Tensor1D, fake: tf.Tensor1D): tf.Scalar {
  return tf.add(tf.mean(tf.relu(tf.sub(1, real))), tf.mean(tf.relu(tf.add(1, fake))))
}

/** The generator's hinge loss, −E[fake]. */
export function hingeGeneratorLoss(fake: tf.Tensor1D): tf.Scalar {
  return tf.neg(tf.mean(fake))
}

/** Mean cross-entropy of logits [batch, classes] against one-hot labels of the same shape. */
export function crossEntropy(logits: tf.Tensor2D, labels: tf.Tensor2D): tf.Scalar {
  return tf.neg(tf.mean(tf.sum(tf.mul(tf.logSoftmax(logits), labels), 1)))
}

/**
 * Mode-seeking loss (Mao et al. 2019): the inverse of how far apart two pictures of one sound are for how far apart
 * their noises are. Keeps the generator from ignoring the noise.
 */
export function modeSeekingLoss(a: tf.Tensor4D, b: tf.Tensor4D, za: tf.Tensor2D, zb: tf.Tensor2D): tf.Scalar {
  const pictures = tf.mean(tf.abs(tf.sub(a, b)))
  const noises = tf.mean(tf.abs(tf.sub(za, zb)))
  return tf.div(noises, tf.add(pictures, 1e-5))
}
