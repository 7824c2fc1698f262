import { type OpenPainter, runWorker } from './run-worker.ts'

const stopMs = 14_000

/** Runs a worker as this process: SIGTERM or SIGINT ends it in good order; whatever makes it useless ends it with 1. */
export async function runProcess(openPainter: OpenPainter): Promise<void> {
  try {
    const { logger, hung, stop } = await runWorker(process.env, openPainter)
    hung.addEventListener('abort', () => {
      logger.fatal('the device hangs; a new process is needed')
      process.exit(1)
    })
    const leave = async () => {
      setTimeout(() => process.exit(1), stopMs).unref()
      await stop()
      process.exit(0)
    }
    process.once('SIGTERM', leave).once('SIGINT', leave)
  } catch (error) {
    process.stderr.write(`soundscene worker: ${because(error)}\n`)
    process.exit(1)
  }
}

/** The sentence, and what lies behind it, since an operator reads it. */
const because = (error: unknown): string =>
  error instanceof Error ? [error.message, error.cause && because(error.cause)].filter(Boolean).join(' ← ') : `${error}`
