import { randomStream, type Weights } from '@soundscene/model'
import { type Compiled, compile, type NdArray } from '@soundscene/tensor'
import { sceneClasses, sceneParameters } from '@soundscene/world'
import type * as tf from '@tensorflow/tfjs-core'
import { array, groupOf, groupSpecs, inGroup } from '../optimise/state.ts'
import { trainSupervised } from '../optimise/train-supervised.ts'
import type { RunControl } from '../progress.ts'
import { classLabels, type Dataset, parameterRows, pictureBatch, pictureBytes } from '../synthesise/dataset.ts'
import { pictureNetwork, pictureNetworkSpecs } from './picture-network.ts'

const batch = 32
const seed = 7

/** Trains the picture classifier on a data set's real pictures alone, resuming from the folder's newest checkpoint. */
export function trainPictureClassifier(
  { folder, dataset, iterations = 1500 }: { folder: string; dataset: Dataset; iterations?: number },
  control: RunControl = {},
) {
  return trainSupervised(
    {
      folder,
      stage: 'picture classifier',
      step: {
        network: 'judge',
        specs: pictureNetworkSpecs(),
        batch: {
          x: [batch, 64, 64, 3],
          labels: [batch, sceneClasses.length],
          parameters: [batch, sceneParameters.length],
        },
        forward: (weights, x) => pictureNetwork(weights, x as tf.Tensor4D, { training: true }),
        parameterWeight: 5,
        momentum: 0.98,
        adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
      },
      seed,
      iterations,
      rate: 1e-3,
      inputs: { data: dataset.hash },
      batch: async (iteration) => {
        const stream = randomStream(seed, iteration)
        const scenes = Array.from({ length: batch }, () => stream.integer(dataset.scenes))
        const takes = scenes.map(() => stream.integer(dataset.takes))
        return {
          x: array([batch, 64, 64, 3], pictureBatch(dataset, scenes, takes)),
          labels: array([batch, sceneClasses.length], classLabels(dataset, scenes)),
          parameters: array([batch, sceneParameters.length], parameterRows(dataset, scenes)),
        }
      },
    },
    control,
  )
}

/** What the classifier sees in pictures. */
export interface Judged {
  /** Likeliest class of each picture. */
  classes: number[]
  /** [pictures, parameters], 0…1. */
  parameters: Float32Array
}

/** A trained picture classifier. */
export interface PictureClassifier {
  /** Judges pictures given as 64×64 RGB bytes, one behind the other. */
  judge(pictures: Uint8Array): Promise<Judged>
  dispose(): Promise<void>
}

const argmax = (row: Float32Array) => row.indexOf(Math.max(...row))

async function judgeChunk(compiled: Compiled, weights: Record<string, NdArray>, bytes: Uint8Array): Promise<Judged> {
  const count = bytes.length / pictureBytes
  const x = array(
    [count, 64, 64, 3],
    Float32Array.from(bytes, (value) => value / 127.5 - 1),
  )
  const outputs = await compiled.run({ ...weights, x })
  const logits = outputs.classes?.data as Float32Array
  const width = sceneClasses.length
  return {
    classes: Array.from({ length: count }, (_, i) => argmax(logits.subarray(i * width, (i + 1) * width))),
    parameters: outputs.parameters?.data as Float32Array,
  }
}

/** Makes a classifier of trained weights. */
export async function openPictureClassifier(judge: Record<string, NdArray>): Promise<PictureClassifier> {
  const program = (inputs: Weights): Weights => {
    const { classes, parameters } = pictureNetwork(groupOf('judge', inputs), inputs.x as tf.Tensor4D)
    return { classes, parameters }
  }
  const compiled = await compile(
    program,
    { ...groupSpecs('judge', pictureNetworkSpecs()), x: { shape: ['N', 64, 64, 3] } },
    { device: 'cpu' },
  )
  const weights = inGroup('judge', judge)
  return {
    async judge(pictures) {
      const chunk = 64 * pictureBytes
      const judged: Judged[] = []
      for (let start = 0; start < pictures.length; start += chunk) {
        judged.push(await judgeChunk(compiled, weights, pictures.subarray(start, start + chunk)))
      }
      return {
        classes: judged.flatMap(({ classes }) => classes),
        parameters: Float32Array.from(judged.flatMap(({ parameters }) => [...parameters])),
      }
    },
    dispose: () => compiled.dispose(),
  }
}
