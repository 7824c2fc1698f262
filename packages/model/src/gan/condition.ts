import * as tf from '@tensorflow/tfjs-core'
import { constant, type WeightSpecs, type Weights, weight } from '../weights.ts'

/** Deviations beyond which a sound counts as just as far from the training sounds. */
const limit = 4

/** Names and shapes of the training sounds' mean and deviation, one number a feature channel. */
export const conditionSpecs = (sound: number): WeightSpecs => ({
  'sound.mean': constant([sound], 0),
  'sound.deviation': constant([sound], 1),
})

/** Brings sound features [batch, sound] to mean 0 and deviation 1 over the training sounds, within ±4. */
export function standardiseSound(weights: Weights, s: tf.Tensor2D): tf.Tensor2D {
  const standardised: tf.Tensor2D = tf.div(tf.sub(s, weight(weights, 'sound.mean')), weight(weights, 'sound.deviation'))
  return tf.clipByValue(standardised, -limit, limit)
}
