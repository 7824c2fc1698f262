import { patiently, type Running, readConfig, serveHealth } from '@soundscene/service'
import { pino } from 'pino'
import { type WorkerConfig, workerConfig } from './config.ts'
import { type Painter, setUpEasel } from './easel.ts'
import { createMetrics } from './metrics.ts'
import { openContext } from './open-context.ts'
import { keepReconciling } from './reconcile-loop.ts'
import { takeJobs } from './take-jobs.ts'

/** Brings up a model; whoever runs a worker chooses what it draws with. */
export type OpenPainter = (config: WorkerConfig) => Promise<Painter>

/**
 * Runs a worker in this process: it draws what waits, and puts right what crashes left behind. It is useless once the
 * device hangs: only a new process gets that back.
 * @throws SoundsceneError `config/invalid`, `model/damaged`, `device/unavailable`, `blob/not-writable`, `service/unavailable`
 */
export async function runWorker(env: NodeJS.ProcessEnv, openPainter: OpenPainter): Promise<Running> {
  const config = readConfig(workerConfig, env)
  const logger = pino({ level: config.LOG_LEVEL })
  const painter = await openPainter(config)
  const context = await patiently(() => openContext(config))
  const metrics = createMetrics(() => context.queue.depth())
  const hung = new AbortController()
  const paint = setUpEasel(painter, {
    batchSize: config.BATCH_SIZE,
    limitSeconds: config.BATCH_SECONDS,
    onBatch: (size) => metrics.batchSize.observe(size),
    onHung: () => {
      logger.fatal('the device hangs; a new process is needed')
      hung.abort()
    },
  })
  const studio = { context, modelId: painter.id, paint }
  await takeJobs({ queue: context.queue, studio, metrics, logger, config })
  const stopping = new AbortController()
  const reconciling = keepReconciling(context, logger, stopping.signal)
  const health = await serveHealth(metrics.registry, config.HEALTH_HOST, config.HEALTH_PORT)
  logger.info({ model: painter.id }, 'ready')
  /** Takes no more draws; those in hand are finished, or given back after ten seconds. */
  const stop = async () => {
    stopping.abort()
    await context.queue.close()
    await reconciling
    health.close()
    await Promise.all([context.database.close(), painter.dispose()])
  }
  return { useless: hung.signal, stop }
}
