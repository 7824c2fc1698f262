import { pool5Channels, type RandomStream, randomStream } from '@soundscene/model'
import type { NdArray } from '@soundscene/tensor'
import { sceneClasses } from '@soundscene/world'
import { array } from '../optimise/state.ts'
import { classLabels, type Dataset, pictureBatch } from '../synthesise/dataset.ts'
import type { GanSettings } from './settings.ts'

/** A data set's pictures with the standardised sound features of its scenes, [scenes, 256]. */
export interface Pairs {
  dataset: Dataset
  s: Float32Array
}

/** Which of an iteration's batches; each has random numbers of its own. */
export type Purpose = { network: 'd' | 'g'; step: number }

const purposeKey = ({ network, step }: Purpose) => 2 * step + (network === 'd' ? 0 : 1)

/** Draws scenes with every class equally likely, with replacement, as the authors' loader did. */
function balancedScenes(dataset: Dataset, count: number, stream: RandomStream): number[] {
  const perClass = Math.floor(dataset.scenes / sceneClasses.length)
  return Array.from(
    { length: count },
    () => stream.integer(perClass) * sceneClasses.length + stream.integer(sceneClasses.length),
  )
}

function noisyFeatures({ s }: Pairs, scenes: number[], deviation: number, stream: RandomStream): Float32Array {
  const rows = new Float32Array(scenes.length * pool5Channels)
  scenes.forEach((scene, i) => {
    for (let j = 0; j < pool5Channels; j++) {
      const noise = deviation === 0 ? 0 : deviation * stream.normal()
      rows[i * pool5Channels + j] = (s[scene * pool5Channels + j] as number) + noise
    }
  })
  return rows
}

/** The batch of one step: a pure function of the seed, the iteration and the purpose. */
export function ganBatch(
  pairs: Pairs,
  settings: GanSettings,
  iteration: number,
  purpose: Purpose,
): Record<string, NdArray> {
  const { batch, noise, featureNoise, seed } = settings
  const stream = randomStream(seed, iteration, purposeKey(purpose))
  const isSeeking = purpose.network === 'g' && settings.modeSeekingWeight > 0
  const drawn = balancedScenes(pairs.dataset, isSeeking ? batch / 2 : batch, stream)
  const features = noisyFeatures(pairs, drawn, featureNoise, stream)
  const scenes = isSeeking ? [...drawn, ...drawn] : drawn
  const s = isSeeking ? Float32Array.from([...features, ...features]) : features
  const inputs = {
    s: array([batch, pool5Channels], s),
    z: array(
      [batch, noise],
      Float32Array.from({ length: batch * noise }, () => stream.normal()),
    ),
    labels: array([batch, sceneClasses.length], classLabels(pairs.dataset, scenes)),
  }
  if (purpose.network === 'g') return inputs
  const takes = scenes.map(() => stream.integer(pairs.dataset.takes))
  return { ...inputs, pictures: array([batch, 64, 64, 3], pictureBatch(pairs.dataset, scenes, takes)) }
}
