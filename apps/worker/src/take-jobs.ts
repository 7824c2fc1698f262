import { failDraw } from '@soundscene/draws/worker'
import type { DrawPayload, Job, JobQueue } from '@soundscene/jobs'
import type { Logger } from 'pino'
import type { WorkerConfig } from './config.ts'
import { drawSound, type Studio } from './handlers/draw-sound.ts'
import type { Metrics } from './metrics.ts'

interface TakeJobs {
  queue: JobQueue<DrawPayload>
  studio: Studio
  metrics: Metrics
  logger: Logger
  config: WorkerConfig
}

/** Connects the queue to the handler, and counts and logs what becomes of every attempt; ids only are logged. */
export function takeJobs({ queue, studio, metrics, logger, config }: TakeJobs): Promise<void> {
  const handle = async (job: Job<DrawPayload>) => {
    const about = { draw: job.payload.drawId, attempt: job.attempt }
    const stopTimer = metrics.attemptSeconds.startTimer()
    try {
      const outcome = (await drawSound(studio, job)) ? 'done' : 'superseded'
      metrics.draws.inc({ outcome })
      logger.info({ ...about, outcome, seconds: stopTimer() }, 'drawn')
    } catch (error) {
      metrics.draws.inc({ outcome: 'failed' })
      logger.error({ ...about, err: error }, 'attempt failed')
      throw error
    }
  }
  const onGivenUp = async ({ drawId }: DrawPayload, reason: unknown) => {
    await failDraw(studio.context, drawId, reason)
    logger.error({ draw: drawId, err: reason }, 'given up')
  }
  // Twice a batch, so that the next one gathers while the device is busy.
  const concurrency = 2 * config.BATCH_SIZE
  return queue.work(handle, { concurrency, onGivenUp, onError: (error) => logger.warn({ err: error }, 'queue') })
}
