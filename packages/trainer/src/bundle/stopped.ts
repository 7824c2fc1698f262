import type { RunEnd } from '../progress.ts'

/** Leaves the stages of a run that was asked to stop; whoever started the run catches it. */
export class Stopped extends Error {}

/** Passes a finished stage's result on. @throws Stopped when it stopped before its end. */
export function finished<T extends { end: RunEnd }>(result: T): T {
  if (result.end === 'stopped') throw new Stopped()
  return result
}
