import type { Logger } from 'pino'

/** What is done after a request was acknowledged, when nobody waits for it any more. */
export interface Afterwards {
  run(step: () => Promise<unknown>): void
  /** Resolves once all of it is done. */
  done(): Promise<void>
}

/** Runs steps on their own; what goes wrong in one is logged. */
export function createAfterwards(logger: Logger): Afterwards {
  const running = new Set<Promise<void>>()
  return {
    run(step) {
      const work = step()
        .then(() => {})
        .catch((error) => logger.warn({ err: error }, 'could not be done after the acknowledgement'))
        .finally(() => running.delete(work))
      running.add(work)
    },
    done: async () => void (await Promise.all(running)),
  }
}
