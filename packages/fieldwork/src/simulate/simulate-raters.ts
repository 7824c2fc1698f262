import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { arrive } from '../rater/arrive.ts'
import { complete } from '../rater/complete.ts'
import { consent } from '../rater/consent.ts'
import { nextTrials } from '../rater/next-trials.ts'
import { answerPractice, nextPractice } from '../rater/practice.ts'
import { passSoundCheck, soundCheck } from '../rater/sound-check.ts'
import { storeVote } from '../rater/store-vote.ts'
import { type CrowdMember, crowdFor } from './crowd.ts'
import { simulationOptions } from './taste.ts'

const runSchema = z.strictObject({
  studyId: z.string().max(40),
  raters: z.number().int().min(1).max(10_000),
  /** At one time. */
  concurrency: z.number().int().min(1).max(200).default(8),
  ...simulationOptions,
})

/** Simulated raters for a study of simulated raters. */
export type SimulatedRun = z.input<typeof runSchema>

/** How it went. */
export interface SimulatedOutcome {
  arrived: number
  complete: number
  droppedOut: number
  quotaFull: number
}

/**
 * Sends simulated raters of known taste through the same doors as people: consent, sound check, practice, trials, form.
 * @throws SoundsceneError `study/not-open` for a study that is not marked as simulated
 */
export async function simulateRaters(context: FieldContext, run: SimulatedRun): Promise<SimulatedOutcome> {
  const { raters, concurrency, ...asked } = parse(runSchema, run)
  const member = await crowdFor(context, asked)
  const outcome: SimulatedOutcome = { arrived: 0, complete: 0, droppedOut: 0, quotaFull: 0 }
  const queue = Array.from({ length: raters }, (_, index) => index)
  const walk = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      outcome.arrived += 1
      outcome[await passThrough(context, asked.studyId, member(index))] += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, walk))
  return outcome
}

async function passThrough(
  context: FieldContext,
  studyId: string,
  person: CrowdMember,
): Promise<'complete' | 'droppedOut' | 'quotaFull'> {
  const { token, session } = await arrive(context, { studyId, source: 'open' })
  if (session.state !== 'arrived') return 'quotaFull'
  await consent(context, token)
  await passSoundCheck(context, token, person.classOf((await soundCheck(context, token)).soundId))
  for (let trial = await nextPractice(context, token); trial; trial = await nextPractice(context, token)) {
    const technical = { technical: 'other', plays: 0, finishes: 0, listened: 0, responseMs: 0 } as const
    await answerPractice(context, token, trial.id, technical)
  }
  let patience = person.stamina(session.progress.total)
  for (;;) {
    const { trials, done } = await nextTrials(context, token)
    const [trial] = trials
    if (done || !trial) break
    if (patience-- <= 0) return 'droppedOut'
    const answer = await person.answer(session.raterId, trial.id)
    if (!answer) break
    await storeVote(context, token, trial.id, answer)
  }
  await complete(context, token, { simulated: true })
  return 'complete'
}
