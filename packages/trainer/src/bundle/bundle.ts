import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Artist } from '@soundscene/inference'
import type { NdArray } from '@soundscene/tensor'
import { featuresOf } from '../encoder/feature-folder.ts'
import { featureMoments, standardised } from '../encoder/standardise.ts'
import { trainEncoder } from '../encoder/train-encoder.ts'
import { evaluate, type Metrics } from '../evaluate/evaluate.ts'
import { openPictureClassifier, trainPictureClassifier } from '../evaluate/picture-classifier.ts'
import { sampleSheet } from '../evaluate/sample-sheet.ts'
import { modelCard } from '../export/model-card.ts'
import { trainGan } from '../gan/train-gan.ts'
import type { RunControl } from '../progress.ts'
import { type Dataset, openDataset } from '../synthesise/dataset.ts'
import { type Split, synthesise } from '../synthesise/synthesise.ts'
import { type Listening, writeModel } from './model-folder.ts'
import { type BundleSettings, bundledSettings } from './settings.ts'
import { checkStages, writeStage } from './stages.ts'
import { finished, Stopped } from './stopped.ts'

/** Where a bundle is made and where its model goes. */
export interface BundleFolders {
  /** Work that can be resumed: data, checkpoints, features. */
  run: string
  /** The model folder to write. */
  model: string
  /** Iterations of row (g) that are kept as model folders too, under `stages` in the run. */
  stages?: readonly number[]
}

/** What every stage shares. */
interface Stage extends BundleFolders {
  settings: BundleSettings
  control: RunControl
}

async function makeDataset({ run, settings: { data }, control }: Stage, split: Split): Promise<Dataset> {
  const folder = path.join(run, split)
  const scenes = split === 'train' ? data.scenes : data.heldOut
  finished({ end: await synthesise({ folder, split, scenes, takes: data.takes, seed: data.seed }, control) })
  return openDataset(folder)
}

/** Trains the sound encoder and hears every training sound with it. */
async function listen({ run, settings, control }: Stage, train: Dataset): Promise<Listening> {
  const folder = path.join(run, 'encoder')
  const encoder = finished(await trainEncoder({ folder, dataset: train, settings: settings.encoder }, control)).weights
  const { s, hash } = await featuresOf({ folder: path.join(run, 'features'), dataset: train, encoder }, control)
  const moments = featureMoments(s)
  return { encoder, moments, pairs: { dataset: train, s: standardised(s, moments) }, hash }
}

/** Trains row (g), with a sample sheet at every checkpoint, and writes the model folder. */
async function paint(
  { run, model, stages = [], settings, control }: Stage,
  listening: Listening,
  test: Dataset,
): Promise<Artist> {
  const folder = path.join(run, 'gan')
  const sheets = path.join(folder, 'sheets')
  await mkdir(sheets, { recursive: true })
  const onSaved = async (iteration: number, state: Record<string, NdArray>) => {
    const artist = await writeModel(path.join(folder, 'latest-model'), state, listening, settings.gan)
    await writeFile(path.join(sheets, `${iteration}.png`), await sampleSheet(artist, test))
    await artist.dispose()
  }
  const onStep = async (iteration: number, state: Record<string, NdArray>) => {
    if (stages.includes(iteration)) await writeStage({ run, listening, settings: settings.gan }, iteration, state)
  }
  const { pairs, hash } = listening
  const gan = { folder, pairs, settings: settings.gan, inputs: { features: hash }, onStep, onSaved }
  const { state } = finished(await trainGan(gan, control))
  return writeModel(model, state, listening, settings.gan)
}

/** Measures the written model with a classifier that has seen real pictures only. */
async function assess({ run, model, settings, control }: Stage, artist: Artist, train: Dataset, test: Dataset) {
  const judge = { folder: path.join(run, 'judge'), dataset: train, iterations: settings.classifierIterations }
  const classifier = await openPictureClassifier(finished(await trainPictureClassifier(judge, control)).weights)
  const metrics = await evaluate({ artist, classifier, dataset: test }, control)
  await writeFile(path.join(model, 'metrics.json'), `${JSON.stringify(metrics, null, 2)}\n`)
  await writeFile(path.join(model, 'README.md'), modelCard(metrics))
  await writeFile(path.join(model, 'samples.png'), await sampleSheet(artist, test))
  await classifier.dispose()
  return metrics
}

/**
 * Makes the bundled model from nothing: scenes, sound encoder, features, row (g), picture classifier, evaluation.
 * Every stage resumes where it was stopped or killed; the same settings give the same weights.
 * Returns undefined when it was stopped before the end.
 * @throws SoundsceneError `input/invalid` for stages that this run can't write
 */
export async function makeBundle(
  folders: BundleFolders,
  settings: BundleSettings = bundledSettings,
  control: RunControl = {},
): Promise<Metrics | undefined> {
  await checkStages(folders.run, folders.stages ?? [], settings.gan)
  const stage: Stage = { ...folders, settings, control }
  const datasets: Dataset[] = []
  try {
    for (const split of ['train', 'test'] as const) datasets.push(await makeDataset(stage, split))
    const [train, test] = datasets as [Dataset, Dataset]
    const artist = await paint(stage, await listen(stage, train), test)
    const metrics = await assess(stage, artist, train, test)
    await artist.dispose()
    return metrics
  } catch (error) {
    if (error instanceof Stopped) return undefined
    throw error
  } finally {
    await Promise.all(datasets.map((dataset) => dataset.close()))
  }
}
