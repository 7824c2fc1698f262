import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'

/**
 * What a process reads from its environment, once. `NAME=` in an env file means the default, as leaving it out does.
 * @throws SoundsceneError `config/invalid` that names every wrong variable
 */
export function readConfig<Config>(schema: z.ZodType<Config>, env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new SoundsceneError('config/invalid', { what: z.prettifyError(parsed.error) })
  return parsed.data
}
