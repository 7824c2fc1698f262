import { loadArtist } from '@soundscene/inference'
import type { RunControl } from '../progress.ts'
import { openDataset } from '../synthesise/dataset.ts'
import { evaluate, type Metrics } from './evaluate.ts'
import { openPictureClassifier, trainPictureClassifier } from './picture-classifier.ts'

/** Where a model, its data and the classifier that judges its pictures lie. */
export interface EvaluationFolders {
  model: string
  /** Data set that the picture classifier learns from. */
  train: string
  /** Held-out data set. */
  test: string
  /** Checkpoints of the picture classifier; trained there when unfinished. */
  judge: string
}

/** Measures a model folder; returns undefined when it was stopped while training the classifier. */
export async function evaluateFolder(
  folders: EvaluationFolders,
  { iterations, ...control }: RunControl & { iterations?: number } = {},
): Promise<Metrics | undefined> {
  const artist = await loadArtist(folders.model, { device: 'cpu' })
  const [train, test] = [await openDataset(folders.train), await openDataset(folders.test)]
  try {
    const run = { folder: folders.judge, dataset: train, ...(iterations !== undefined && { iterations }) }
    const { end, weights } = await trainPictureClassifier(run, control)
    if (end === 'stopped') return undefined
    const classifier = await openPictureClassifier(weights)
    const metrics = await evaluate({ artist, classifier, dataset: test }, control)
    await classifier.dispose()
    return metrics
  } finally {
    await Promise.all([artist.dispose(), train.close(), test.close()])
  }
}
