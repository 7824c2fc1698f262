import {
  batchMoments,
  batchNorm,
  batchNormSpecs,
  constant,
  type Moments,
  movingMoments,
  normal,
  type WeightSpecs,
  type Weights,
  weight,
} from '@soundscene/model'
import { sceneClasses, sceneParameters } from '@soundscene/world'
import * as tf from '@tensorflow/tfjs-core'

const widths = [3, 32, 64, 128, 128]
const layerCount = widths.length - 1
const kernel = 4
const features = (widths[layerCount] as number) * 16

/** Names and shapes of the network that judges pictures: four convolutions and two linear heads. */
export function pictureNetworkSpecs(): WeightSpecs {
  const specs: WeightSpecs = {}
  for (let i = 1; i <= layerCount; i++) {
    const [input, output] = [widths[i - 1] as number, widths[i] as number]
    specs[`conv${i}.weight`] = normal([kernel, kernel, input, output], Math.sqrt(2 / (kernel * kernel * input)))
    Object.assign(specs, batchNormSpecs(`conv${i}.norm`, output))
  }
  return {
    ...specs,
    'class.weight': normal([features, sceneClasses.length], 0.01),
    'class.bias': constant([sceneClasses.length], 0),
    'parameters.weight': normal([features, sceneParameters.length], 0.01),
    'parameters.bias': constant([sceneParameters.length], 0),
  }
}

/** What the network sees in pictures [batch, 64, 64, 3] of −1…1. */
export interface Seen {
  /** Logits, [batch, classes]. */
  classes: tf.Tensor2D
  /** 0…1, [batch, parameters]. */
  parameters: tf.Tensor2D
  moments: Record<string, Moments>
}

function linear(weights: Weights, name: string, x: tf.Tensor2D): tf.Tensor2D {
  return tf.add(tf.matMul(x, weight(weights, `${name}.weight`) as tf.Tensor2D), weight(weights, `${name}.bias`))
}

/** Judges pictures by class and hidden parameters; it never meets a sound or a generated picture while training. */
export function pictureNetwork(weights: Weights, pictures: tf.Tensor4D, { training = false } = {}): Seen {
  let x = pictures
  const moments: Record<string, Moments> = {}
  for (let i = 1; i <= layerCount; i++) {
    const norm = `conv${i}.norm`
    const convolved = tf.conv2d(x, weight(weights, `conv${i}.weight`) as tf.Tensor4D, 2, 'same')
    moments[norm] = training ? batchMoments(convolved) : movingMoments(weights, norm)
    x = tf.relu(batchNorm(weights, norm, convolved, moments[norm])) as tf.Tensor4D
  }
  const flat = tf.reshape(x, [-1, features]) as tf.Tensor2D
  return {
    classes: linear(weights, 'class', flat),
    parameters: tf.sigmoid(linear(weights, 'parameters', flat)),
    moments,
  }
}
