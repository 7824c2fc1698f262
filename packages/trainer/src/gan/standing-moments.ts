import { generator, generatorSpecs, type Weights } from '@soundscene/model'
import { compile, type NdArray } from '@soundscene/tensor'
import type * as tf from '@tensorflow/tfjs-core'
import { array, groupOf, groupSpecs, inGroup } from '../optimise/state.ts'
import { ganBatch, type Pairs } from './batches.ts'
import { type GanSettings, generatorConfig } from './settings.ts'

/** Batches that the moments are averaged over. */
const batches = 64

/**
 * The generator's weights with batch normalisation's moments averaged over many batches of the finished weights
 * (standing statistics, Brock et al. 2019, §4): exact for an averaged generator, whose own moments training never saw.
 */
export async function withStandingMoments(
  weights: Record<string, NdArray>,
  pairs: Pairs,
  settings: GanSettings,
): Promise<Record<string, NdArray>> {
  const config = generatorConfig(settings)
  const { batch, noise } = settings
  const program = (inputs: Weights): Weights => {
    const { moments } = generator(config, groupOf('g', inputs), inputs.s as tf.Tensor2D, inputs.z as tf.Tensor2D, {
      training: true,
    })
    return Object.fromEntries(
      Object.entries(moments).flatMap(([norm, { mean, variance }]) => [
        [`${norm}.mean`, mean],
        [`${norm}.variance`, variance],
      ]),
    )
  }
  const specs = {
    ...groupSpecs('g', generatorSpecs(config)),
    s: { shape: [batch, config.sound] },
    z: { shape: [batch, noise] },
  }
  const compiled = await compile(program, specs, { device: 'cpu' })
  const sums: Record<string, Float32Array> = {}
  for (let i = 0; i < batches; i++) {
    const { s, z } = ganBatch(pairs, { ...settings, modeSeekingWeight: 0 }, -1 - i, { network: 'g', step: 0 })
    const moments = await compiled.run({ ...inGroup('g', weights), s: s as NdArray, z: z as NdArray })
    for (const [name, { data }] of Object.entries(moments)) {
      const sum = sums[name] ?? new Float32Array(data.length)
      sums[name] = sum
      data.forEach((value, j) => {
        sum[j] = (sum[j] as number) + value / batches
      })
    }
  }
  await compiled.dispose()
  return {
    ...weights,
    ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, array([sum.length], sum)])),
  }
}
