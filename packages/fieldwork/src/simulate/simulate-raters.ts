import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { Random } from '../design/random.ts'
import { parse } from '../parse.ts'
import { arrive } from '../rater/arrive.ts'
import { complete } from '../rater/complete.ts'
import { consent } from '../rater/consent.ts'
import { nextTrials } from '../rater/next-trials.ts'
import { answerPractice, nextPractice } from '../rater/practice.ts'
import { passSoundCheck, soundCheck } from '../rater/sound-check.ts'
import { storeVote } from '../rater/store-vote.ts'
import { studyById } from '../rater/who.ts'
import { SimulatedRater } from './simulated-rater.ts'
import { tasteSchema } from './taste.ts'

const runSchema = z.strictObject({
  studyId: z.string().max(40),
  raters: z.number().int().min(1).max(10_000),
  /** At one time. */
  concurrency: z.number().int().min(1).max(200).default(8),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  taste: tasteSchema.default(tasteSchema.parse({})),
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
 * @throws SoundsceneError `study/not-open` for a study that is not marked as simulated, so that no real one is polluted
 */
export async function simulateRaters(context: FieldContext, run: SimulatedRun): Promise<SimulatedOutcome> {
  const { studyId, raters, concurrency, seed, taste } = parse(runSchema, run)
  const { study } = await studyById(context, studyId)
  if (!study.simulated) throw new SoundsceneError('study/not-open')
  const crowd = await crowdOf(context, study.setId, seed)
  const outcome: SimulatedOutcome = { arrived: 0, complete: 0, droppedOut: 0, quotaFull: 0 }
  const queue = Array.from({ length: raters }, (_, index) => index)
  const walk = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      outcome.arrived += 1
      outcome[await passThrough(context, studyId, new SimulatedRater(taste, seed, index), crowd)] += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, walk))
  return outcome
}

/** What the simulation knows of the stimuli. */
interface Crowd {
  classes: Map<string, string>
  effects: Map<string, number>
}

async function crowdOf({ database }: FieldContext, setId: string, seed: number): Promise<Crowd> {
  const sounds = (await database.studies.stimuli.stimuliOf(setId)).filter(({ kind }) => kind === 'sound')
  return {
    classes: new Map(sounds.map(({ id, class: heard }) => [id, heard])),
    effects: new Map(sounds.map(({ id }) => [id, soundEffect(seed, id)])),
  }
}

/** How much easier a sound is than others, in standard deviations. */
const soundEffect = (seed: number, soundId: string): number => new Random('sound', seed, soundId).normal(1)

async function passThrough(
  context: FieldContext,
  studyId: string,
  person: SimulatedRater,
  { classes, effects }: Crowd,
): Promise<'complete' | 'droppedOut' | 'quotaFull'> {
  const { token, session } = await arrive(context, { studyId, source: 'open', bot: 'pass' })
  if (session.state !== 'arrived') return 'quotaFull'
  await consent(context, token)
  const { soundId } = await soundCheck(context, token)
  await passSoundCheck(context, token, classes.get(soundId) ?? '')
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
    const hidden = await context.database.studies.trials.find(session.raterId, trial.id)
    if (!hidden) break
    await storeVote(context, token, trial.id, person.answer(hidden, effects.get(trial.soundId) ?? 0))
  }
  await complete(context, token, { simulated: true })
  return 'complete'
}
