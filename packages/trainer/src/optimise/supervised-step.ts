import { crossEntropy, type Moments, type WeightSpecs, type Weights } from '@soundscene/model'
import type { Program, Specs } from '@soundscene/tensor'
import * as tf from '@tensorflow/tfjs-core'
import { type AdamOptions, adam, lossAndGradients } from './adam.ts'
import { adamSpecs, readAdamState, trainableNames, writeAdamState } from './state.ts'

/** What a network that tells class and parameters says of a batch. */
interface Guess {
  /** Logits, [batch, classes]. */
  classes: tf.Tensor2D
  /** 0…1, [batch, parameters]. */
  parameters: tf.Tensor2D
  /** Moments that batch normalisation used. */
  moments: Record<string, Moments>
}

/** A network to train, and how one step of it goes. */
export interface SupervisedStep {
  /** Name of the network's group in the state. */
  network: string
  specs: WeightSpecs
  /** Shape of a batch `x`, of its `labels` [batch, classes] and of its `parameters` [batch, parameters]. */
  batch: { x: number[]; labels: number[]; parameters: number[] }
  forward: (weights: Weights, x: tf.Tensor) => Guess
  /** Weight of the parameters' squared error beside the class's cross-entropy. */
  parameterWeight: number
  /** Share that moving moments keep at each step. */
  momentum: number
  adam: AdamOptions
}

/** Saves moments from the clean-up behind a gradient. */
function keepMoments(moments: Record<string, Moments>): Record<string, Moments> {
  for (const { mean, variance } of Object.values(moments)) {
    tf.keep(mean)
    tf.keep(variance)
  }
  return moments
}

function movedMoments(weights: Weights, moments: Record<string, Moments>, momentum: number): Weights {
  const moved: Weights = {}
  for (const [norm, batch] of Object.entries(moments)) {
    for (const key of ['mean', 'variance'] as const) {
      const name = `${norm}.${key}`
      moved[name] = tf.add(tf.mul(weights[name] as tf.Tensor, momentum), tf.mul(batch[key], 1 - momentum))
      batch[key].dispose()
    }
  }
  return moved
}

/** Shapes of a step's inputs: the state, the learning rate and a batch. */
export function supervisedStepSpecs({ network, specs, batch }: SupervisedStep): Specs {
  return {
    ...adamSpecs(network, specs),
    rate: { shape: [] },
    x: { shape: batch.x },
    labels: { shape: batch.labels },
    parameters: { shape: batch.parameters },
  }
}

/** One supervised step, (state, batch) → (state, losses): cross-entropy of the class, squared error of the parameters. */
export function supervisedStep(step: SupervisedStep): Program {
  const trainable = trainableNames(step.specs)
  return (inputs) => {
    const state = readAdamState(step.network, inputs)
    let moments: Record<string, Moments> = {}
    const losses: Record<string, tf.Scalar> = {}
    const { loss, gradients } = lossAndGradients(
      (weights) => {
        const guess = step.forward(weights, inputs.x as tf.Tensor)
        moments = keepMoments(guess.moments)
        const ofClass = tf.keep(crossEntropy(guess.classes, inputs.labels as tf.Tensor2D))
        const ofParameters: tf.Scalar = tf.keep(
          tf.mean(tf.squaredDifference(guess.parameters, inputs.parameters as tf.Tensor2D)),
        )
        Object.assign(losses, { 'loss.class': ofClass, 'loss.parameters': ofParameters })
        return tf.add(ofClass, tf.mul(ofParameters, step.parameterWeight))
      },
      state.weights,
      trainable,
    )
    const next = adam(state, gradients, inputs.rate as tf.Tensor, step.adam)
    Object.assign(next.weights, movedMoments(state.weights, moments, step.momentum))
    return { ...writeAdamState(step.network, next), ...losses, loss }
  }
}
