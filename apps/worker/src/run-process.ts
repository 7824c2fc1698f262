import { runProcess as runService } from '@soundscene/service'
import { type OpenPainter, runWorker } from './run-worker.ts'

/** Runs a worker as this process. */
export const runProcess = (openPainter: OpenPainter): Promise<void> =>
  runService('worker', () => runWorker(process.env, openPainter))
