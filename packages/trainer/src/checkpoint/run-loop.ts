import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { TrainingState } from '../optimise/state.ts'
import type { RunControl, RunEnd } from '../progress.ts'
import { latestCheckpoint, saveCheckpoint } from './checkpoint.ts'
import { rewindJournal, writeJournal } from './journal.ts'

/** A run of numbered steps that can be stopped, killed and resumed with the same result. */
export interface RunLoop {
  /** Folder of checkpoints and `metrics.jsonl`. */
  folder: string
  stage: string
  /** What decides the result; a resumed run must have the same. */
  settings: unknown
  iterations: number
  saveEvery: number
  initialState: () => Promise<TrainingState> | TrainingState
  /** Takes step `iteration`, from 1: a pure function of it and the state. */
  step: (iteration: number, state: TrainingState) => Promise<{ state: TrainingState; figures: Record<string, number> }>
  /** Called after every step and before its checkpoint, so that a kill can't leave it out. */
  onStep?: (iteration: number, state: TrainingState) => Promise<void>
  /** Called after a checkpoint, to draw samples or the like. */
  onSaved?: (iteration: number, state: TrainingState) => Promise<void>
}

/** Runs or resumes a loop to its end, or to a checkpoint when `signal` aborts; returns the state it ended with. */
export async function runLoop(
  loop: RunLoop,
  { onProgress, signal }: RunControl,
): Promise<{ end: RunEnd; state: TrainingState }> {
  const { folder, iterations, settings } = loop
  await mkdir(folder, { recursive: true })
  const journal = path.join(folder, 'metrics.jsonl')
  const checkpoint = await latestCheckpoint(folder, settings)
  let state = checkpoint?.state ?? (await loop.initialState())
  let iteration = checkpoint?.iteration ?? 0
  await rewindJournal(journal, iteration)
  while (iteration < iterations) {
    iteration++
    const { state: next, figures } = await loop.step(iteration, state)
    state = next
    await writeJournal(journal, { iteration, ...figures })
    onProgress?.({ stage: loop.stage, done: iteration, total: iterations, figures })
    await loop.onStep?.(iteration, state)
    const isStopping = signal?.aborted ?? false
    if (isStopping || iteration === iterations || iteration % loop.saveEvery === 0) {
      await saveCheckpoint(folder, { iteration, state }, settings)
      await loop.onSaved?.(iteration, state)
    }
    if (isStopping) return { end: iteration < iterations ? 'stopped' : 'finished', state }
  }
  return { end: 'finished', state }
}
