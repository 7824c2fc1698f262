import * as tf from '@tensorflow/tfjs-core'
import { leakyRelu } from '../leaky-relu.ts'
import { constant, normal, type WeightSpecs, type Weights, weight } from '../weights.ts'

/** The shape of row (g)'s discriminator (paper §3.2, Figure 1). */
export interface DiscriminatorConfig {
  /** Size of the sound feature s. */
  sound: number
  /** Channels of the first layer; the last has eight times as many. */
  channels: number
  kernel: number
  /** Classes that the auxiliary classifier tells apart. */
  classes: number
}

const layerCount = 4
const lastSide = 4

const layerChannels = ({ channels }: DiscriminatorConfig) => [3, channels, 2 * channels, 4 * channels, 8 * channels]

/** Names and shapes of the discriminator's weights. */
export function discriminatorSpecs(config: DiscriminatorConfig): WeightSpecs {
  const widths = layerChannels(config)
  const last = widths[layerCount] as number
  const specs: WeightSpecs = {}
  for (let i = 1; i <= layerCount; i++) {
    const [input, output] = [widths[i - 1] as number, widths[i] as number]
    specs[`conv${i}.weight`] = normal([config.kernel, config.kernel, input, output], 0.02)
    specs[`conv${i}.bias`] = constant([output], 0)
  }
  return {
    ...specs,
    'score.weight': normal([last, 1], 0.02),
    'score.bias': constant([1], 0),
    'projection.weight': normal([config.sound, last], 0.02),
    'class.weight': normal([lastSide * lastSide * last, config.classes], 0.02),
    'class.bias': constant([config.classes], 0),
  }
}

/** The weights that spectral normalisation bounds: every layer on the way to the score. */
export const normalisedWeights: readonly string[] = [
  'conv1.weight',
  'conv2.weight',
  'conv3.weight',
  'conv4.weight',
  'score.weight',
  'projection.weight',
]

/** What the discriminator says of a batch. */
export interface Judgement {
  /** Realness and match together, [batch]. */
  score: tf.Tensor1D
  /** The auxiliary classifier's logits, [batch, classes]. */
  classLogits: tf.Tensor2D
}

/**
 * Row (g)'s discriminator on pictures [batch, 64, 64, 3] and sound features s [batch, sound]: four convolutions, the
 * scalar that comes from them alone, plus the inner product of the projected sound with their sum-pooled output
 * (projection discriminator, Miyato & Koyama 2018), and an auxiliary classifier sharing them (Odena et al. 2017).
 * `weights` are already divided by their spectral norms.
 */
export function discriminator(weights: Weights, pictures: tf.Tensor4D, s: tf.Tensor2D): Judgement {
  let x = pictures
  for (let i = 1; i <= layerCount; i++) {
    const convolved = tf.conv2d(x, weight(weights, `conv${i}.weight`) as tf.Tensor4D, 2, 'same')
    x = leakyRelu(tf.add(convolved, weight(weights, `conv${i}.bias`)), 0.2)
  }
  const pooled = tf.sum(x, [1, 2]) as tf.Tensor2D
  const realness = tf.add(
    tf.matMul(pooled, weight(weights, 'score.weight') as tf.Tensor2D),
    weight(weights, 'score.bias'),
  )
  const projected = tf.matMul(s, weight(weights, 'projection.weight') as tf.Tensor2D)
  const flat = tf.reshape(x, [pictures.shape[0], -1]) as tf.Tensor2D
  return {
    score: tf.add(tf.squeeze(realness, [1]), tf.sum(tf.mul(projected, pooled), 1)),
    classLogits: tf.add(tf.matMul(flat, weight(weights, 'class.weight') as tf.Tensor2D), weight(weights, 'class.bias')),
  }
}
