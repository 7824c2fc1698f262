import { type Artist, loadArtist, type ModelConfig } from '@soundscene/inference'
import { inputScale } from '@soundscene/model'
import type { NdArray } from '@soundscene/tensor'
import { sceneClasses, sceneParameters } from '@soundscene/world'
import type { featureMoments } from '../encoder/standardise.ts'
import { exportModel } from '../export/export-model.ts'
import type { Pairs } from '../gan/batches.ts'
import { type GanSettings, generatorConfig } from '../gan/settings.ts'
import { withStandingMoments } from '../gan/standing-moments.ts'
import { finalGenerator } from '../gan/train-gan.ts'
import type { TrainingState } from '../optimise/state.ts'
import { soundSamples } from '../synthesise/dataset.ts'

/** The trained half that hears, and what it heard in the training sounds. */
export interface Listening {
  encoder: Record<string, NdArray>
  moments: ReturnType<typeof featureMoments>
  pairs: Pairs
  /** sha256 of the features' manifest. */
  hash: string
}

const modelConfig = (settings: GanSettings): ModelConfig => ({
  format: 1,
  name: 'small-world',
  classes: [...sceneClasses],
  parameters: [...sceneParameters],
  inputScale,
  minimumSamples: soundSamples,
  generator: { ...generatorConfig(settings), sound: 256 },
})

/** Writes a model folder from a training state, and loads it the way it will be served. */
export async function writeModel(
  folder: string,
  state: TrainingState,
  { encoder, moments, pairs, hash }: Listening,
  settings: GanSettings,
): Promise<Artist> {
  const generator = await withStandingMoments(finalGenerator(state, settings), pairs, settings)
  await exportModel(folder, {
    config: modelConfig(settings),
    encoder,
    generator: { ...generator, ...moments },
    provenance: { data: pairs.dataset.hash, features: hash, seed: String(settings.seed) },
  })
  return loadArtist(folder, { device: 'cpu' })
}
