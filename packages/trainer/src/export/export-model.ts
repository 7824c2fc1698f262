import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type ModelConfig, modelConfigSchema } from '@soundscene/inference'
import { type NdArray, writeSafetensors } from '@soundscene/tensor'

/** The parts of a model folder. */
export interface ModelParts {
  config: ModelConfig
  encoder: Record<string, NdArray>
  /** The generator's weights, with the mean and deviation of the training sounds' features. */
  generator: Record<string, NdArray>
  /** Where the weights came from, for the files' metadata. */
  provenance: Record<string, string>
}

/** Writes a model folder in half precision. */
export async function exportModel(
  folder: string,
  { config, encoder, generator, provenance }: ModelParts,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const halfPrecision = (tensors: Record<string, NdArray>) =>
    writeSafetensors(tensors, { dtype: 'F16', metadata: provenance })
  await writeFile(path.join(folder, 'encoder.safetensors'), halfPrecision(encoder))
  await writeFile(path.join(folder, 'generator.safetensors'), halfPrecision(generator))
  await writeFile(path.join(folder, 'config.json'), `${JSON.stringify(modelConfigSchema.parse(config), null, 2)}\n`)
}
