import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/** Format of a model folder's `config.json`. */
export const modelConfigSchema = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  /** Scene classes in label order. */
  classes: z.array(z.string()).min(1).max(1000),
  /** Parameters that the sound encoder tells beside the class. */
  parameters: z.array(z.string()).max(100),
  /** ±1 samples are multiplied by this before SoundNet. */
  inputScale: z.number().positive(),
  /** A shorter sound is repeated until it has this many samples. */
  minimumSamples: z.int().min(4574).max(1_323_000),
  generator: z.strictObject({
    sound: z.literal(256),
    noise: z.int().min(1).max(1024),
    channels: z.int().min(1).max(512),
    kernel: z.int().min(2).max(9),
  }),
})

export type ModelConfig = z.infer<typeof modelConfigSchema>

/**
 * Reads a model folder's configuration.
 * @throws SoundsceneError `model/damaged` when it is missing or not as the format says.
 */
export async function readModelConfig(folder: string): Promise<ModelConfig> {
  const file = path.join(folder, 'config.json')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new SoundsceneError('model/damaged', { what: `there is no ${file}` })
  })
  try {
    return modelConfigSchema.parse(JSON.parse(text))
  } catch (cause) {
    const what = cause instanceof z.ZodError ? z.prettifyError(cause) : 'config.json is not JSON'
    throw new SoundsceneError('model/damaged', { what }, { cause })
  }
}
