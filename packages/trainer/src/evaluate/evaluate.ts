import type { Artist, Drawing } from '@soundscene/inference'
import { randomStream } from '@soundscene/model'
import { type SceneClass, sceneClasses, sceneParameters } from '@soundscene/world'
import type { RunControl } from '../progress.ts'
import { type Dataset, pictureBytes } from '../synthesise/dataset.ts'
import { type Accuracy, accuracy } from './accuracy.ts'
import type { Judged, PictureClassifier } from './picture-classifier.ts'
import { type Controllability, controllability } from './rank-correlation.ts'

/** How well one way of telling class and parameters does on the held-out scenes. */
interface Told {
  classAccuracy: Accuracy
  /** Spearman's ρ between a scene's hidden parameter and the same parameter told, within classes. */
  controllability: { mean: Controllability; byClass: Record<string, Controllability> }
}

/** What is known of a model: everything is measured on synthetic, held-out scenes of the small world. */
export interface Metrics {
  model: string
  synthetic: true
  scenes: number
  /** The picture classifier on real held-out pictures: the ceiling of what `generated` can reach. */
  real: Told
  /** The picture classifier on pictures drawn from the held-out sounds. */
  generated: Told
  /** The sound encoder's own class guess on the held-out sounds. */
  heard: { classAccuracy: Accuracy }
  /** Mean absolute pixel difference, 0…1: between two seeds of one sound, and between two real pictures of one scene. */
  diversity: { seeds: number; takes: number }
  /** Mean loudness seen in pictures of one set of sounds played at each gain. */
  loudnessByGain: Record<string, { gain: number; loudness: number }[]>
}

/** Classes whose splash follows the volume in the paper's Table 2. */
const splashClasses: SceneClass[] = ['speedboat', 'dam']
const gains = [0.25, 0.5, 1, 2, 4]
const soundsAGain = 32

/** What is evaluated, and by whom. */
export interface Evaluation {
  artist: Artist
  classifier: PictureClassifier
  dataset: Dataset
}

/** The seed of one scene's picture `take`. */
export const drawSeed = (scene: number, take: number) => randomStream(scene, take).integer(2 ** 32)

async function drawScenes(
  { artist, dataset }: Evaluation,
  scenes: number[],
  take: number,
  gain = 1,
): Promise<Drawing[]> {
  const requests = scenes.map(async (scene) => ({
    samples: await dataset.sound(scene),
    seed: drawSeed(scene, take),
    gain,
  }))
  return artist.draw(await Promise.all(requests))
}

function told(dataset: Dataset, judged: Judged): Told {
  return {
    classAccuracy: accuracy(dataset.classes, judged.classes),
    controllability: controllability(dataset.parameters, judged.parameters, dataset.classes),
  }
}

/** First picture of every scene. */
function realPictures({ pictures, scenes, takes }: Dataset, take: number): Uint8Array {
  const start = (scene: number) => (scene * takes + take) * pictureBytes
  return Buffer.concat(Array.from({ length: scenes }, (_, i) => pictures.subarray(start(i), start(i) + pictureBytes)))
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] as number) - (b[i] as number))
  return sum / a.length / 255
}

const joined = (drawings: Drawing[]) => Buffer.concat(drawings.map(({ rgb }) => rgb))

async function loudnessByGain(evaluation: Evaluation): Promise<Metrics['loudnessByGain']> {
  const { dataset, classifier } = evaluation
  const column = sceneParameters.indexOf('loudness')
  const curve = async (name: SceneClass) => {
    const label = sceneClasses.indexOf(name)
    const all = Array.from({ length: dataset.scenes }, (_, i) => i).filter((i) => dataset.classes[i] === label)
    const points: { gain: number; loudness: number }[] = []
    for (const gain of gains) {
      const drawings = await drawScenes(evaluation, all.slice(0, soundsAGain), 0, gain)
      const { parameters } = await classifier.judge(joined(drawings))
      const seen = drawings.map((_, i) => parameters[i * sceneParameters.length + column] as number)
      points.push({ gain, loudness: seen.reduce((a, b) => a + b) / seen.length })
    }
    return points
  }
  const curves: Metrics['loudnessByGain'] = {}
  for (const name of splashClasses) curves[name] = await curve(name)
  return curves
}

/** Measures a model on held-out scenes with the code that serves it. */
export async function evaluate(evaluation: Evaluation, { onProgress, signal }: RunControl = {}): Promise<Metrics> {
  const { artist, classifier, dataset } = evaluation
  const takes: Drawing[][] = [[], []]
  const batch = 16
  for (let start = 0; start < dataset.scenes; start += batch) {
    signal?.throwIfAborted()
    const scenes = Array.from({ length: Math.min(batch, dataset.scenes - start) }, (_, i) => start + i)
    for (const [take, drawings] of takes.entries()) drawings.push(...(await drawScenes(evaluation, scenes, take)))
    onProgress?.({ stage: 'held-out pictures', done: start + scenes.length, total: dataset.scenes })
  }
  const [first, second] = takes as [Drawing[], Drawing[]]
  const real = realPictures(dataset, 0)
  return {
    model: artist.id,
    synthetic: true,
    scenes: dataset.scenes,
    real: told(dataset, await classifier.judge(real)),
    generated: told(dataset, await classifier.judge(joined(first))),
    heard: {
      classAccuracy: accuracy(
        dataset.classes,
        first.map((drawing) => artist.config.classes.indexOf(drawing.class)),
      ),
    },
    diversity: {
      seeds: meanDifference(joined(first), joined(second)),
      takes: dataset.takes > 1 ? meanDifference(real, realPictures(dataset, 1)) : Number.NaN,
    },
    loudnessByGain: await loudnessByGain(evaluation),
  }
}
