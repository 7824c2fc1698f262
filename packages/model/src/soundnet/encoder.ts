import * as tf from '@tensorflow/tfjs-core'
import { constant, normal, type WeightSpecs, type Weights, weight } from '../weights.ts'
import { pool5Channels } from './architecture.ts'
import { type Heard, soundNet, soundNetSpecs } from './soundnet.ts'

/** What the heads on the sound feature tell. */
export interface EncoderConfig {
  classes: number
  /** Hidden parameters of the small world, each 0…1. */
  parameters: number
}

/** Names and shapes: SoundNet up to pool5, and two linear heads on its mean. */
export function encoderSpecs({ classes, parameters }: EncoderConfig): WeightSpecs {
  return {
    ...soundNetSpecs('pool5'),
    'class.weight': normal([pool5Channels, classes], 0.02),
    'class.bias': constant([classes], 0),
    'parameters.weight': normal([pool5Channels, parameters], 0.02),
    'parameters.bias': constant([parameters], 0),
  }
}

/** The heads' answers for a batch of sound features. */
export interface SoundGuess {
  /** Logits, [batch, classes]. */
  classes: tf.Tensor2D
  /** 0…1, [batch, parameters]. */
  parameters: tf.Tensor2D
}

function linear(weights: Weights, name: string, x: tf.Tensor2D): tf.Tensor2D {
  return tf.add(tf.matMul(x, weight(weights, `${name}.weight`) as tf.Tensor2D), weight(weights, `${name}.bias`))
}

/** Guesses class and parameters from sound features s [batch, 256]. */
export function guessFromFeature(weights: Weights, s: tf.Tensor2D): SoundGuess {
  return { classes: linear(weights, 'class', s), parameters: tf.sigmoid(linear(weights, 'parameters', s)) }
}

/** How samples become a sound feature. */
export interface FeatureOptions {
  /** ±1 samples are multiplied by this. */
  inputScale: number
  training?: boolean
}

function listen(weights: Weights, samples: tf.Tensor2D, { inputScale, training = false }: FeatureOptions): Heard {
  const x = tf.expandDims(tf.expandDims(tf.mul(samples, inputScale), 2), 3) as tf.Tensor4D
  return soundNet(weights, x, 'pool5', { training })
}

/** pool5 over time, [batch, frames, 1, 256], from samples [batch, samples] in ±1. */
export function soundFeatureFrames(weights: Weights, samples: tf.Tensor2D, options: FeatureOptions): tf.Tensor4D {
  return listen(weights, samples, options).layers.pool5 as tf.Tensor4D
}

/** The sound feature s of the paper: the mean over time of pool5, [batch, 256], from samples [batch, samples] in ±1. */
export function soundFeature(
  weights: Weights,
  samples: tf.Tensor2D,
  options: FeatureOptions,
): { s: tf.Tensor2D; moments: Heard['moments'] } {
  const { layers, moments } = listen(weights, samples, options)
  return { s: tf.mean(layers.pool5 as tf.Tensor4D, [1, 2]), moments }
}
