import { bundledEncoder, type EncoderSettings } from '../encoder/train-encoder.ts'
import { type GanSettings, profiles } from '../gan/settings.ts'

/** Everything that decides the bundled model, from the first scene to the last step. */
export interface BundleSettings {
  data: { seed: number; scenes: number; heldOut: number; takes: number }
  encoder: EncoderSettings
  gan: GanSettings
  classifierIterations: number
}

/** The settings that the committed model was made with. */
export const bundledSettings: BundleSettings = {
  data: { seed: 2018, scenes: 3600, heldOut: 540, takes: 3 },
  encoder: bundledEncoder,
  gan: profiles.fixed,
  classifierIterations: 1500,
}
