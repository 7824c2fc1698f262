import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadArtist, type ModelConfig } from '@soundscene/inference'
import { inputScale } from '@soundscene/model'
import { sceneClasses, sceneParameters } from '@soundscene/world'
import { featuresOf } from '../encoder/feature-folder.ts'
import { featureMoments, standardised } from '../encoder/standardise.ts'
import { bundledEncoder, type EncoderSettings, trainEncoder } from '../encoder/train-encoder.ts'
import { evaluate, type Metrics } from '../evaluate/evaluate.ts'
import { openPictureClassifier, trainPictureClassifier } from '../evaluate/picture-classifier.ts'
import { sampleSheet } from '../evaluate/sample-sheet.ts'
import { exportModel } from '../export/export-model.ts'
import type { Pairs } from '../gan/batches.ts'
import { type GanSettings, generatorConfig, profiles } from '../gan/settings.ts'
import { withStandingMoments } from '../gan/standing-moments.ts'
import { finalGenerator, trainGan } from '../gan/train-gan.ts'
import type { TrainingState } from '../optimise/state.ts'
import type { RunControl } from '../progress.ts'
import { type Dataset, openDataset } from '../synthesise/dataset.ts'
import { synthesise } from '../synthesise/synthesise.ts'

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

/** Where a bundle is made and where its model goes. */
export interface BundleFolders {
  /** Work that can be resumed: data, checkpoints, features. */
  run: string
  /** The model folder to write. */
  model: string
}

/** Thrown by nobody: told to the caller when a stage stopped because it was asked to. */
class Stopped extends Error {}

function must<T extends { end: string }>(result: T): T {
  if (result.end === 'stopped') throw new Stopped()
  return result
}

async function makeData(run: string, { data }: BundleSettings, control: RunControl) {
  const sets: Dataset[] = []
  for (const [split, scenes] of [
    ['train', data.scenes],
    ['test', data.heldOut],
  ] as const) {
    const folder = path.join(run, split)
    must({ end: await synthesise({ folder, split, scenes, takes: data.takes, seed: data.seed }, control) })
    sets.push(await openDataset(folder))
  }
  return sets as [Dataset, Dataset]
}

const modelConfig = (settings: GanSettings): ModelConfig => ({
  format: 1,
  name: 'small-world',
  classes: [...sceneClasses],
  parameters: [...sceneParameters],
  inputScale,
  minimumSamples: 110_250,
  generator: generatorConfig(settings) as ModelConfig['generator'],
})

/**
 * Makes the bundled model from nothing: scenes, sound encoder, features, row (g), picture classifier, evaluation.
 * Every stage resumes where it was stopped or killed; the same settings give the same weights.
 * Returns undefined when it was stopped before the end.
 */
export async function makeBundle(
  folders: BundleFolders,
  settings: BundleSettings = bundledSettings,
  control: RunControl = {},
): Promise<Metrics | undefined> {
  const { run, model } = folders
  try {
    const [train, test] = await makeData(run, settings, control)
    const encoder = must(
      await trainEncoder({ folder: path.join(run, 'encoder'), dataset: train, settings: settings.encoder }, control),
    ).weights
    const features = await featuresOf({ folder: path.join(run, 'features'), dataset: train, encoder }, control)
    const moments = featureMoments(features.s)
    const pairs: Pairs = { dataset: train, s: standardised(features.s, moments) }
    const judge = must(
      await trainPictureClassifier(
        { folder: path.join(run, 'judge'), dataset: train, iterations: settings.classifierIterations },
        control,
      ),
    ).weights
    const write = async (folder: string, state: TrainingState) => {
      const generator = await withStandingMoments(finalGenerator(state, settings.gan), pairs, settings.gan)
      await exportModel(folder, {
        config: modelConfig(settings.gan),
        encoder,
        generator: { ...generator, ...moments },
        provenance: { data: train.hash, features: features.hash, seed: String(settings.gan.seed) },
      })
      return loadArtist(folder, { device: 'cpu' })
    }
    const { state } = must(
      await trainGan(
        {
          folder: path.join(run, 'gan'),
          pairs,
          settings: settings.gan,
          inputs: { features: features.hash },
          onSaved: async (iteration, saved) => {
            const artist = await write(path.join(run, 'gan', 'latest-model'), saved)
            const sheets = path.join(run, 'gan', 'sheets')
            await mkdir(sheets, { recursive: true })
            await writeFile(path.join(sheets, `${iteration}.png`), await sampleSheet(artist, test))
            await artist.dispose()
          },
        },
        control,
      ),
    )
    const artist = await write(model, state)
    const classifier = await openPictureClassifier(judge)
    const metrics = await evaluate({ artist, classifier, dataset: test }, control)
    await writeFile(path.join(model, 'metrics.json'), `${JSON.stringify(metrics, null, 2)}\n`)
    await writeFile(path.join(model, 'samples.png'), await sampleSheet(artist, test))
    await Promise.all([artist.dispose(), classifier.dispose(), train.close(), test.close()])
    return metrics
  } catch (error) {
    if (error instanceof Stopped) return undefined
    throw error
  }
}
