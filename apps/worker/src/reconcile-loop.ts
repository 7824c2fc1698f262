import { setTimeout as sleep } from 'node:timers/promises'
import type { DrawContext } from '@soundscene/draws'
import { reconcileDraws } from '@soundscene/draws/worker'
import type { Logger } from 'pino'

const pauseMs = 5_000

/** Puts right what crashes left behind, at once and then every few seconds until the signal aborts. */
export async function keepReconciling(context: DrawContext, logger: Logger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const figures = await reconcileDraws(context)
      if (Object.values(figures).some((count) => count > 0)) logger.info(figures, 'reconciled')
    } catch (error) {
      logger.warn({ err: error }, 'could not reconcile; trying again')
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
  }
}
