import type { Json } from '@soundscene/db'
import type { DiscordApi } from '../api.ts'
import { refusals, unless } from '../api-errors.ts'
import { placedSchema } from '../where.ts'

/** Takes an answer's message back, by its interaction's token where the bot itself can't see it. */
export async function erase(api: DiscordApi, message: Json): Promise<void> {
  const { token, ...spot } = placedSchema.parse(message)
  if (token === null) await unless(refusals.message, () => api.remove(spot))
  else await unless(refusals.message, () => api.deleteOriginal(token))
}
