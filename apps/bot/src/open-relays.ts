import { setTimeout as sleep } from 'node:timers/promises'
import type { Platform } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { Logger } from 'pino'
import type { OpenRelay } from './answering/open-relay.ts'

/** How each platform that is configured is opened. */
export type Openers = Partial<Record<Platform, () => Promise<OpenRelay>>>

const pausesMs = [1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Opens every platform, each for itself: one that can't be reached is tried again for as long as it takes, while the
 * others work. @throws SoundsceneError `config/invalid` for what trying again can't mend, such as a wrong token
 */
export async function openRelays(
  openers: Openers,
  logger: Logger,
  stopping: AbortSignal,
  onOpen: (opened: OpenRelay) => void,
): Promise<void> {
  const open = async (platform: string, opener: () => Promise<OpenRelay>) => {
    for (let attempt = 0; !stopping.aborted; attempt += 1) {
      try {
        onOpen(await opener())
        logger.info({ platform }, 'connected')
        return
      } catch (error) {
        if (SoundsceneError.isInstance(error) && error.code === 'config/invalid') throw error
        logger.warn({ platform, err: error }, 'cannot be reached; trying again')
        await sleep(pausesMs[attempt] ?? pausesMs.at(-1), undefined, { signal: stopping }).catch(() => {})
      }
    }
  }
  await Promise.all(Object.entries(openers).map(([platform, opener]) => open(platform, opener)))
}
