import { pool5Channels } from '@soundscene/model'
import { sceneClasses } from '@soundscene/world'
import { z } from 'zod'

const adamSchema = z.object({ rate: z.number().positive(), beta1: z.number(), beta2: z.number(), epsilon: z.number() })

/** Everything that decides how a GAN of row (g) is trained. */
export const ganSettingsSchema = z.strictObject({
  row: z.literal('g'),
  seed: z.int(),
  iterations: z.int().positive(),
  batch: z.int().positive(),
  noise: z.int().positive(),
  kernel: z.int().positive(),
  generatorChannels: z.int().positive(),
  discriminatorChannels: z.int().positive(),
  /** Steps of each network an iteration (paper §4: 1 and 5). */
  discriminatorSteps: z.int().positive(),
  generatorSteps: z.int().positive(),
  generatorAdam: adamSchema,
  discriminatorAdam: adamSchema,
  /** Weight of the auxiliary classifier's cross-entropy in both losses. */
  auxiliaryWeight: z.number().nonnegative(),
  /** Weight of the mode-seeking loss; 0 trains as the paper did. */
  modeSeekingWeight: z.number().nonnegative(),
  /** Deviation of the noise on standardised sound features, so that no picture is tied to one recording. */
  featureNoise: z.number().nonnegative(),
  /** Share that the averaged generator keeps at each step; 0 for none. */
  averaging: z.number().min(0).max(1),
  /** Share of the iterations over which both learning rates fall to zero at the end. */
  rateDecay: z.number().min(0).max(1),
})

export type GanSettings = z.infer<typeof ganSettingsSchema>

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
    iterations: 6500,
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
