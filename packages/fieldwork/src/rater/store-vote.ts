import type { LedgerRow, StudyTrial } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { announce } from '../announce.ts'
import { canonicalJson } from '../canonical.ts'
import { type TrialAnswer, trialAnswer } from '../config/answers.ts'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { type KnownRater, raterByToken } from './who.ts'

/** What is answered to a vote, now and whenever it is sent again. */
export interface StoredVote {
  trialId: string
  /** Place in the study's ledger, from 1. */
  seq: number
  /** Of the ledger's row: proof that the vote is in the chain. */
  hash: string
}

/**
 * Stores a vote once and for ever under its trial's id. Sent again, whatever it says then, it is answered as the first
 * time. A technical failure is written down too, but is no vote: another trial takes its place.
 * @throws SoundsceneError `study/not-heard`, `study/trial-unknown`, `study/unknown-rater`, `input/invalid`
 */
export async function storeVote(
  context: FieldContext,
  token: string,
  trialId: string,
  answer: TrialAnswer,
): Promise<StoredVote> {
  const known = await raterByToken(context, token)
  const { trials, votes } = context.database.studies
  const trial = await trials.find(known.rater.id, trialId)
  if (!trial || trial.servedAt === null) throw new SoundsceneError('study/trial-unknown')
  const before = trial.state === 'open' ? null : await votes.find(trialId)
  const row = before ?? (await append(context, known, trial, parse(trialAnswer, answer)))
  return { trialId, seq: row.seq, hash: row.hash }
}

async function append(
  context: FieldContext,
  known: KnownRater,
  trial: StudyTrial,
  answer: TrialAnswer,
): Promise<LedgerRow> {
  const { rater, study } = known
  if (study.state === 'closed' && trial.leaseUntil < new Date()) throw new SoundsceneError('study/trial-unknown')
  const record = canonicalJson({
    ...{ trial: trial.id, rater: rater.id, item: trial.itemId, at: new Date().toISOString() },
    ...(rater.simulated && { simulated: true }),
    ...contentOf(known, trial, answer),
  })
  const technical = 'technical' in answer
  const row = await context.database.studies.votes.store({
    studyId: study.id,
    raterId: rater.id,
    trialId: trial.id,
    record,
    technical,
  })
  if (!row) throw new SoundsceneError('study/trial-unknown')
  announce(context, study.id)
  return row
}

/** The answer in terms of what was asked, not of where it stood. */
function contentOf({ config }: KnownRater, { kind, targetLeft }: StudyTrial, answer: TrialAnswer): object {
  if ('technical' in answer) return answer
  if (answer.finishes < 1) throw new SoundsceneError('study/not-heard')
  if (kind === 'choice' && 'choice' in answer) {
    const targetSide = targetLeft ? 'left' : 'right'
    const chosen = answer.choice === targetSide ? 'match' : 'other'
    return { ...answer, choice: answer.choice === 'neither' ? 'neither' : chosen, targetSide }
  }
  if (kind === 'rating' && 'scores' in answer) {
    const { real, fits } = config.questions
    const asked = (answer.scores.real !== undefined) === real && (answer.scores.fits !== undefined) === fits
    if (asked) return answer
  }
  throw new SoundsceneError('input/invalid', { what: 'The answer does not belong to the question.' })
}
