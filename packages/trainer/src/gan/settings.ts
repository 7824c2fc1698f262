import { pool5Channels } from '@soundscene/model'
import { sceneClasses } from '@soundscene/world'

/** Adam's constants with the learning rate. */
interface AdamSettings {
  rate: number
  beta1: number
  beta2: number
  epsilon: number
}

/** Everything that decides how a GAN of row (g) is trained. */
export interface GanSettings {
  row: 'g'
  seed: number
  iterations: number
  batch: number
  /** Size of the noise z (paper §4: 10). */
  noise: number
  kernel: number
  generatorChannels: number
  discriminatorChannels: number
  /** Steps of each network an iteration (paper §4: 1 and 5). */
  discriminatorSteps: number
  generatorSteps: number
  generatorAdam: AdamSettings
  discriminatorAdam: AdamSettings
  /** Weight of the auxiliary classifier's cross-entropy in both losses. */
  auxiliaryWeight: number
  /** Weight of the mode-seeking loss; 0 trains as the paper did. */
  modeSeekingWeight: number
  /** Deviation of the noise on standardised sound features, so that no picture is tied to one recording. */
  featureNoise: number
  /** Share that the averaged generator keeps at each step; 0 for none. */
  averaging: number
  /** Share of the iterations over which both learning rates fall to zero at the end. */
  rateDecay: number
}

/** Named settings: the paper's words, and what trains well where machines are small. */
export const profiles = {
  /** As the paper says: 300 epochs of 10 701 pairs in batches of 32, one D and five G steps, Adam 2e-4. */
  paper: {
    row: 'g',
    seed: 1,
    iterations: 100_835,
    batch: 32,
    noise: 10,
    kernel: 5,
    generatorChannels: 200,
    discriminatorChannels: 200,
    discriminatorSteps: 1,
    generatorSteps: 5,
    generatorAdam: { rate: 2e-4, beta1: 0.5, beta2: 0.999, epsilon: 1e-8 },
    discriminatorAdam: { rate: 2e-4, beta1: 0.5, beta2: 0.999, epsilon: 1e-8 },
    auxiliaryWeight: 1,
    modeSeekingWeight: 0,
    featureNoise: 0,
    averaging: 0,
    rateDecay: 0,
  },
  /** Two time-scale rates, an averaged generator and a mode-seeking loss: the bundled model's settings. */
  fixed: {
    row: 'g',
    seed: 1,
    iterations: 7500,
    batch: 32,
    noise: 10,
    kernel: 4,
    generatorChannels: 32,
    discriminatorChannels: 32,
    discriminatorSteps: 1,
    generatorSteps: 1,
    generatorAdam: { rate: 2e-4, beta1: 0.5, beta2: 0.9, epsilon: 1e-8 },
    discriminatorAdam: { rate: 4e-4, beta1: 0.5, beta2: 0.9, epsilon: 1e-8 },
    auxiliaryWeight: 1,
    modeSeekingWeight: 0.1,
    featureNoise: 0.05,
    averaging: 0.999,
    rateDecay: 0.25,
  },
} as const satisfies Record<string, GanSettings>

/** The generator's shape under some settings. */
export const generatorConfig = ({ noise, generatorChannels, kernel }: GanSettings) => ({
  sound: pool5Channels,
  noise,
  channels: generatorChannels,
  kernel,
})

/** The discriminator's shape under some settings. */
export const discriminatorConfig = ({ discriminatorChannels, kernel }: GanSettings) => ({
  sound: pool5Channels,
  channels: discriminatorChannels,
  kernel,
  classes: sceneClasses.length,
})
