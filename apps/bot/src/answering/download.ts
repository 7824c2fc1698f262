import { SoundsceneError } from '@soundscene/errors'
import { allowedAddress } from './allowed-address.ts'

/** Largest sound that is fetched, in megabytes. */
export const largestMegabytes = 25
const longestMs = 20_000

/** What a download is held to. */
export interface DownloadRules {
  /** Hosts that may be asked; see `allowedAddress`. */
  hosts: readonly string[]
  headers?: Readonly<Record<string, string>>
  signal: AbortSignal
}

/**
 * Fetches a file that people sent, from its platform's own hosts only, following no redirect, bounded in size and time.
 * @throws SoundsceneError `chat/sound-unreachable`, with the HTTP `status` where there is one; `sound/too-large`;
 * `sound/not-audio` for a page in place of a file; the signal's reason
 */
export async function download(url: string, { hosts, headers = {}, signal }: DownloadRules): Promise<Uint8Array> {
  const address = allowedAddress(url, hosts)
  const ending = AbortSignal.any([signal, AbortSignal.timeout(longestMs)])
  try {
    const response = await fetch(address, { headers, redirect: 'manual', signal: ending })
    return await bodyOf(response)
  } catch (error) {
    signal.throwIfAborted()
    if (SoundsceneError.isInstance(error)) throw error
    throw new SoundsceneError('chat/sound-unreachable', {}, { cause: error })
  }
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  try {
    refuse(response)
  } catch (error) {
    await response.body?.cancel()
    throw error
  }
  return bounded(response)
}

const page = /^(text\/html|application\/(xhtml\+xml|json))\b/i

function refuse({ status, headers }: Response): void {
  if (status !== 200) throw new SoundsceneError('chat/sound-unreachable', { status })
  if (page.test(headers.get('content-type') ?? '')) throw new SoundsceneError('sound/not-audio')
  if (Number(headers.get('content-length')) > largestBytes) throw tooLarge()
}

const largestBytes = largestMegabytes * 1e6
const tooLarge = () => new SoundsceneError('sound/too-large', { limit: largestMegabytes })

/** Counts what comes, since a declared length may be none or a lie. */
async function bounded({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > largestBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
