import type { CastVote, StudyTrial } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { announce } from '../announce.ts'
import { type FormAnswers, formAnswers } from '../config/answers.ts'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { receiptOf, sha256 } from '../secrets.ts'
import { type Ending, endingOf } from './ending.ts'
import { moveRater } from './move.ts'
import { nextTrials } from './next-trials.ts'
import { type KnownRater, raterByToken } from './who.ts'

/** What a rater leaves with. */
export interface Completion {
  /** The code by which the votes can be withdrawn later; null in another browser than the one that completed. */
  receipt: string | null
  /** Votes that are stored. */
  votes: number
  ending: Ending
}

/**
 * Ends a rater's session with the answers to the short form. A completion code exists only now that every trial that
 * was served is stored; asked again, it is the same.
 * @throws SoundsceneError `study/unfinished` while a trial is open or another is to come, `study/wrong-step`
 */
export async function complete(context: FieldContext, token: string, form: FormAnswers = {}): Promise<Completion> {
  const answers = parse(formAnswers, form)
  const known = await raterByToken(context, token)
  const ended = known.rater.endedAt === null ? await finish(context, token, known, answers) : known
  const ending = endingOf(ended)
  if (!ending) throw new SoundsceneError('study/wrong-step')
  const receipt = receiptOf(token)
  const trials = await context.database.studies.trials.ofRater(known.rater.id)
  return {
    receipt: ended.rater.receiptHash === sha256(receipt) ? receipt : null,
    votes: trials.filter(({ state }) => state === 'stored').length,
    ending,
  }
}

async function finish(context: FieldContext, token: string, known: KnownRater, form: FormAnswers): Promise<KnownRater> {
  const { trials, done, session } = await nextTrials(context, token)
  const { stored, total } = session.progress
  if (!done) throw new SoundsceneError('study/unfinished', { count: Math.max(trials.length, total - stored) })
  const failures = await attentionFailures(context, known)
  const { failuresAllowed } = known.config.checks
  const to = failuresAllowed !== null && failures > failuresAllowed ? 'failedAttention' : 'complete'
  const receiptHash = sha256(receiptOf(token))
  const ended = await moveRater(context, known, [['rating', 'form'], to], { form, receiptHash })
  announce(context, known.study.id)
  return ended
}

async function attentionFailures({ database }: FieldContext, { rater }: KnownRater): Promise<number> {
  const { trials, votes } = database.studies
  const checks = (await trials.ofRater(rater.id)).filter(({ role, state }) => role !== 'main' && state === 'stored')
  const rows = await Promise.all(checks.map(async (check) => ({ check, row: await votes.find(check.id) })))
  return rows.filter(({ check, row }) => row?.record && !isAsExpected(check, row.record)).length
}

/** Whether an attention check was answered as it must be. */
export function isAsExpected({ role }: Pick<StudyTrial | CastVote, 'role'>, record: string): boolean {
  const { choice } = JSON.parse(record) as { choice?: string }
  return choice === (role === 'bothWrong' ? 'neither' : 'match')
}
