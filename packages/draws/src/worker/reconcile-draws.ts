import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from '../context.ts'
import { removeUnused } from '../shared-blobs.ts'
import { failDraw } from './fail-draw.ts'

/** After how long, in milliseconds, a draw is looked after. */
export interface Patience {
  /** Nothing has happened on it: make sure that it is in line. */
  quietMs: number
  /** Nobody has drawn it: say so. */
  deadlineMs: number
}

/** What a round put right. */
export interface Reconciled {
  /** Quiet draws that were put in line again, where they weren't. */
  requeued: number
  timedOut: number
  /** Draws whose sound's hour was over. */
  forgotten: number
  /** Sounds deleted for their age alone. */
  swept: number
}

/** Draws looked after in one round, the oldest first, so that a long line costs little. */
const perRound = 100

/**
 * Puts right what a crash left behind: draws that no job stands for, draws that nobody finished in time, and sounds
 * whose hour is over. Any number of processes may run it, as often as they like.
 */
export async function reconcileDraws(
  context: DrawContext,
  { quietMs, deadlineMs }: Patience = { quietMs: 15_000, deadlineMs: 600_000 },
): Promise<Reconciled> {
  const { database, blobs, queue } = context
  const now = new Date()
  const quiet = await database.draws.stuck(new Date(now.getTime() - quietMs))
  const [late, waiting] = partition(quiet, ({ createdAt }) => createdAt.getTime() < now.getTime() - deadlineMs)
  let timedOut = 0
  for (const { id } of late) if (await failDraw(context, id, new SoundsceneError('draw/timed-out'))) timedOut += 1
  const again = waiting.slice(0, perRound)
  for (const { id } of again) await queue.add({ drawId: id }, { jobId: id })
  const forgotten = await database.draws.forgetSounds(now)
  for (const hash of forgotten) await removeUnused(context, 'sound', hash)
  const swept = await blobs.sweep(now)
  return { requeued: again.length, timedOut, forgotten: forgotten.length, swept: swept.length }
}

function partition<T>(all: T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))]
}
