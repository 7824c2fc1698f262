import * as tf from '@tensorflow/tfjs-core'
import { batchMoments, batchNorm, batchNormSpecs, type Moments, movingMoments } from '../batch-norm.ts'
import { constant, normal, type WeightSpecs, type Weights, weight } from '../weights.ts'

/** The generator's shape (paper §3.1 and §4: 256 sound + 10 noise numbers, four transposed convolutions). */
export interface GeneratorConfig {
  /** Size of the sound feature s. */
  sound: number
  /** Size of the noise z. */
  noise: number
  /** Channels of the last hidden layer; the first has eight times as many. */
  channels: number
  /** Side of the transposed convolutions' kernels; a multiple of the stride, 2, leaves no checkerboard. */
  kernel: number
}

/** Side of the picture in pixels. */
export const pictureSize = 64

const firstSide = 4
const layerCount = 4

function layerChannels({ channels }: GeneratorConfig): number[] {
  return [8 * channels, 4 * channels, 2 * channels, channels, 3]
}

/** Names and shapes of the generator's weights (DCGAN's starting values). */
export function generatorSpecs(config: GeneratorConfig): WeightSpecs {
  const widths = layerChannels(config)
  const first = widths[0] as number
  const specs: WeightSpecs = {
    'dense.weight': normal([config.sound + config.noise, firstSide * firstSide * first], 0.02),
    ...batchNormSpecs('dense.norm', first, 0.02),
  }
  for (let i = 1; i <= layerCount; i++) {
    const [input, output] = [widths[i - 1] as number, widths[i] as number]
    specs[`deconv${i}.weight`] = normal([config.kernel, config.kernel, output, input], 0.02)
    if (i < layerCount) Object.assign(specs, batchNormSpecs(`deconv${i}.norm`, output, 0.02))
  }
  specs[`deconv${layerCount}.bias`] = constant([widths[layerCount] as number], 0)
  return specs
}

/** A batch of pictures, and the moments that batch normalisation used while training. */
export interface Generated {
  /** [batch, 64, 64, 3] in −1…1. */
  pictures: tf.Tensor4D
  moments: Record<string, Moments>
}

/**
 * The paper's generator: sound features s [batch, sound] and noise z [batch, noise] to pictures, by a dense layer to
 * 4×4, four transposed convolutions of stride 2 with batch normalisation and ReLU, and a hyperbolic tangent. The first
 * layer has no bias because the batch normalisation behind it takes any away.
 */
export function generator(
  config: GeneratorConfig,
  weights: Weights,
  s: tf.Tensor2D,
  z: tf.Tensor2D,
  { training = false } = {},
): Generated {
  const widths = layerChannels(config)
  const batch = s.shape[0]
  const moments: Record<string, Moments> = {}
  const normaliseAndRectify = (name: string, x: tf.Tensor) => {
    const used = training ? batchMoments(x) : movingMoments(weights, name)
    moments[name] = used
    return tf.relu(batchNorm(weights, name, x, used)) as tf.Tensor4D
  }
  const dense = tf.matMul(tf.concat([s, z], 1), weight(weights, 'dense.weight') as tf.Tensor2D)
  let x = normaliseAndRectify('dense.norm', tf.reshape(dense, [-1, firstSide, firstSide, widths[0] as number]))
  for (let i = 1; i <= layerCount; i++) {
    const side = firstSide * 2 ** i
    const filter = weight(weights, `deconv${i}.weight`) as tf.Tensor4D
    const grown = tf.conv2dTranspose(x, filter, [batch, side, side, widths[i] as number], 2, 'same')
    x = i < layerCount ? normaliseAndRectify(`deconv${i}.norm`, grown) : tf.add(grown, weight(weights, 'deconv4.bias'))
  }
  return { pictures: tf.tanh(x), moments }
}
