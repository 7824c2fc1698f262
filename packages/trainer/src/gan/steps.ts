import {
  crossEntropy,
  discriminator,
  discriminatorSpecs,
  generator,
  generatorSpecs,
  hingeDiscriminatorLoss,
  hingeGeneratorLoss,
  modeSeekingLoss,
  normalisedWeights,
  powerIteration,
  type SingularVectors,
  singularVectorSpecs,
  spectralNormalise,
  type Weights,
} from '@soundscene/model'
import type { Program, Specs } from '@soundscene/tensor'
import * as tf from '@tensorflow/tfjs-core'
import { adam, lossAndGradients } from '../optimise/adam.ts'
import {
  adamSpecs,
  groupOf,
  groupSpecs,
  inGroup,
  readAdamState,
  trainableNames,
  writeAdamState,
} from '../optimise/state.ts'
import { discriminatorConfig, type GanSettings, generatorConfig } from './settings.ts'

/** Shapes of the discriminator's vectors u, carried in the group `u`. */
export const directionSpecs = (settings: GanSettings) =>
  singularVectorSpecs(discriminatorSpecs(discriminatorConfig(settings)), normalisedWeights)

function batchSpecs(settings: GanSettings): Specs {
  const { batch, noise } = settings
  const { sound, classes } = discriminatorConfig(settings)
  return {
    rate: { shape: [] },
    s: { shape: [batch, sound] },
    z: { shape: [batch, noise] },
    labels: { shape: [batch, classes] },
  }
}

/** Shapes of the discriminator step's inputs. */
export function discriminatorStepSpecs(settings: GanSettings): Specs {
  return {
    ...adamSpecs('d', discriminatorSpecs(discriminatorConfig(settings))),
    ...groupSpecs('u', directionSpecs(settings)),
    ...groupSpecs(
      'g',
      generatorSpecs(generatorConfig(settings)),
      trainableNames(generatorSpecs(generatorConfig(settings))),
    ),
    ...batchSpecs(settings),
    pictures: { shape: [settings.batch, 64, 64, 3] },
  }
}

/** Shapes of the generator step's inputs. */
export function generatorStepSpecs(settings: GanSettings): Specs {
  const specs = generatorSpecs(generatorConfig(settings))
  return {
    ...adamSpecs('g', specs),
    ...groupSpecs('average', specs, trainableNames(specs)),
    ...groupSpecs('d', discriminatorSpecs(discriminatorConfig(settings))),
    ...groupSpecs('u', directionSpecs(settings)),
    ...batchSpecs(settings),
  }
}

/** One power iteration for every normalised weight. */
function singularVectors(weights: Weights, directions: Weights): Record<string, SingularVectors> {
  return Object.fromEntries(
    Object.entries(directions).map(([name, u]) => [name, powerIteration(weights[name] as tf.Tensor, u as tf.Tensor2D)]),
  )
}

/** One step of row (g)'s discriminator: hinge loss on matching and generated pairs, cross-entropy on real pictures. */
export function discriminatorStep(settings: GanSettings): Program {
  const config = generatorConfig(settings)
  return (inputs) => {
    const [s, z] = [inputs.s as tf.Tensor2D, inputs.z as tf.Tensor2D]
    const state = readAdamState('d', inputs)
    const vectors = singularVectors(state.weights, groupOf('u', inputs))
    const { pictures } = generator(config, groupOf('g', inputs), s, z, { training: true })
    const { loss, gradients } = lossAndGradients(
      (weights) => {
        const normalised = spectralNormalise(weights, vectors)
        const real = discriminator(normalised, inputs.pictures as tf.Tensor4D, s)
        const fake = discriminator(normalised, pictures, s)
        const auxiliary = crossEntropy(real.classLogits, inputs.labels as tf.Tensor2D)
        return tf.add(hingeDiscriminatorLoss(real.score, fake.score), tf.mul(auxiliary, settings.auxiliaryWeight))
      },
      state.weights,
      trainableNames(discriminatorSpecs(discriminatorConfig(settings))),
    )
    const next = adam(state, gradients, inputs.rate as tf.Tensor, settings.discriminatorAdam)
    const directions = Object.fromEntries(Object.entries(vectors).map(([name, { u }]) => [name, u]))
    return { ...writeAdamState('d', next), ...inGroup('u', directions), 'loss.d': loss }
  }
}

/** The first and second half of a batch: the same sounds with other noises. */
function halves<T extends tf.Tensor>(x: T): [T, T] {
  const [a, b] = tf.split(x, 2)
  return [a as T, b as T]
}

/**
 * One step of row (g)'s generator: hinge and cross-entropy on its pictures. With a mode-seeking weight, the batch's two
 * halves must hold the same sounds.
 */
export function generatorStep(settings: GanSettings): Program {
  const config = generatorConfig(settings)
  const trainable = trainableNames(generatorSpecs(config))
  return (inputs) => {
    const [s, z] = [inputs.s as tf.Tensor2D, inputs.z as tf.Tensor2D]
    const state = readAdamState('g', inputs)
    const judge = groupOf('d', inputs)
    const normalised = spectralNormalise(judge, singularVectors(judge, groupOf('u', inputs)))
    const { loss, gradients } = lossAndGradients(
      (weights) => {
        const { pictures } = generator(config, weights, s, z, { training: true })
        const { score, classLogits } = discriminator(normalised, pictures, s)
        const auxiliary = crossEntropy(classLogits, inputs.labels as tf.Tensor2D)
        const adversarial = tf.add(hingeGeneratorLoss(score), tf.mul(auxiliary, settings.auxiliaryWeight)) as tf.Scalar
        if (settings.modeSeekingWeight === 0) return adversarial
        const seeking = modeSeekingLoss(...halves(pictures), ...halves(z))
        return tf.add(adversarial, tf.mul(seeking, settings.modeSeekingWeight))
      },
      state.weights,
      trainable,
    )
    const next = adam(state, gradients, inputs.rate as tf.Tensor, settings.generatorAdam)
    return {
      ...writeAdamState('g', next),
      ...inGroup('average', averaged(groupOf('average', inputs), next.weights, settings.averaging)),
      'loss.g': loss,
    }
  }
}

/** Moves an exponential average of weights by one step. */
function averaged(average: Weights, weights: Weights, keep: number): Weights {
  return Object.fromEntries(
    Object.entries(average).map(([name, old]) => [
      name,
      tf.add(tf.mul(old, keep), tf.mul(weights[name] as tf.Tensor, 1 - keep)),
    ]),
  )
}
