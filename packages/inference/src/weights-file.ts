import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { pickWeights, type WeightArrays, type WeightSpecs, type Weights } from '@soundscene/model'
import { readSafetensors } from '@soundscene/tensor'
import * as tf from '@tensorflow/tfjs-core'

/** A network's weights and the sha256 of the file they came from. */
export interface WeightsFile {
  arrays: WeightArrays
  hash: string
}

/**
 * Reads the weights that the specs name from a model folder.
 * @throws SoundsceneError `model/damaged` when there is no such file, `weights/damaged` when it does not hold them.
 */
export async function readWeights(folder: string, name: string, specs: WeightSpecs): Promise<WeightsFile> {
  const bytes = await readFile(path.join(folder, name)).catch(() => {
    throw new SoundsceneError('model/damaged', { what: `there is no ${name}` })
  })
  return {
    arrays: pickWeights(specs, readSafetensors(bytes).tensors),
    hash: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** Weights as constants of a program. */
export const constants = (arrays: WeightArrays): Weights =>
  Object.fromEntries(Object.entries(arrays).map(([name, { shape, data }]) => [name, tf.tensor(data, shape, 'float32')]))
