import type { Json } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { download } from '../../answering/download.ts'
import type { DiscordApi } from '../api.ts'
import { soundSchema } from '../sound.ts'

/**
 * The bytes of a sound that was posted on Discord. Addresses of files run out after a day; one that did is renewed once.
 * @throws SoundsceneError as `download`
 */
export async function fetchSound(
  api: DiscordApi,
  hosts: readonly string[],
  sound: Json,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { url } = soundSchema.parse(sound)
  const from = (address: string) => download(address, { hosts, signal })
  if (hasRunOut(url)) return from(await renewed(api, url))
  try {
    return await from(url)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return from(await renewed(api, url))
  }
}

const isRefusal = (error: unknown): boolean =>
  SoundsceneError.isInstance(error) &&
  error.code === 'chat/sound-unreachable' &&
  [401, 403, 404].includes(Number(error.details.status))

/** Discord signs addresses with their end, `ex`, in hexadecimal seconds. */
function hasRunOut(url: string): boolean {
  const end = Number.parseInt(new URL(url).searchParams.get('ex') ?? '', 16)
  return end * 1000 <= Date.now()
}

async function renewed(api: DiscordApi, url: string): Promise<string> {
  try {
    const address = await api.refreshedUrl(url)
    if (address) return address
  } catch (error) {
    throw new SoundsceneError('chat/sound-unreachable', {}, { cause: error })
  }
  throw new SoundsceneError('chat/sound-unreachable')
}
