import * as tf from '@tensorflow/tfjs-core'
import { batchMoments, batchNorm, batchNormSpecs, type Moments, movingMoments } from '../batch-norm.ts'
import { constant, normal, type WeightSpecs, type Weights, weight } from '../weights.ts'
import { heads, type Layer, layers, type Stage, stride, trunk } from './architecture.ts'

/** What SoundNet hears at each layer up to the one asked for, and the batch's moments when training. */
export interface Heard {
  /** Activations [batch, frames, 1, channels]. */
  layers: Partial<Record<Layer, tf.Tensor4D>>
  moments: Record<string, Moments>
}

function stageSpecs({ name, channels: [input, output], kernel }: Stage): WeightSpecs {
  return {
    [`${name}.weight`]: normal([kernel, 1, input, output], Math.sqrt(2 / (kernel * input))),
    [`${name}.bias`]: constant([output], 0),
  }
}

/** Whether a layer is computed on the way to another. */
const isReached = (name: string, last: Layer) =>
  layers.indexOf(name as Layer) <= layers.indexOf(last) && !(name === 'conv8' && last === 'conv8_2')

/** Names and shapes of SoundNet's weights up to a layer. */
export function soundNetSpecs(last: Layer): WeightSpecs {
  const stages = trunk.filter(({ name }) => isReached(name, last))
  return Object.assign(
    {},
    ...stages.map((stage) => ({ ...stageSpecs(stage), ...batchNormSpecs(`${stage.name}.norm`, stage.channels[1]) })),
    ...heads.filter(({ name }) => isReached(name, last)).map(stageSpecs),
  )
}

function convolve(weights: Weights, { name, padding }: Stage, x: tf.Tensor4D): tf.Tensor4D {
  const padded =
    padding === 0
      ? x
      : tf.pad(x, [
          [0, 0],
          [padding, padding],
          [0, 0],
          [0, 0],
        ]) // prettier-ignore
  const filter = weight(weights, `${name}.weight`) as tf.Tensor4D
  return tf.add(tf.conv2d(padded, filter, [stride, 1], 'valid'), weight(weights, `${name}.bias`))
}

/**
 * The 8-layer SoundNet on samples x [batch, samples, 1, 1] in ±256, up to a layer. While training, batch normalisation
 * uses the batch's own moments and returns them. Padding is explicit because TensorFlow's native backend has no
 * filter gradient for it.
 */
export function soundNet(weights: Weights, x: tf.Tensor4D, last: Layer, { training = false } = {}): Heard {
  const heard: Heard = { layers: {}, moments: {} }
  let signal = x
  for (const stage of trunk) {
    if (!isReached(stage.name, last)) return heard
    const convolved = convolve(weights, stage, signal)
    const norm = `${stage.name}.norm`
    const moments = training ? batchMoments(convolved) : movingMoments(weights, norm)
    heard.moments[norm] = moments
    signal = heard.layers[stage.name as Layer] = tf.relu(batchNorm(weights, norm, convolved, moments)) as tf.Tensor4D
    const pooled = stage.name.replace('conv', 'pool') as Layer
    if (stage.pool > 1 && isReached(pooled, last)) {
      signal = heard.layers[pooled] = tf.maxPool(signal, [stage.pool, 1], [stage.pool, 1], 'valid')
    }
  }
  for (const head of heads) {
    if (isReached(head.name, last)) heard.layers[head.name as Layer] = convolve(weights, head, signal)
  }
  return heard
}
