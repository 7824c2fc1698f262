import type { LedgerRow, VotableTrial } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { announce } from '../announce.ts'
import { canonicalJson } from '../canonical.ts'
import { type TrialAnswer, trialAnswer } from '../config/answers.ts'
import type { StudyConfig } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { sha256 } from '../secrets.ts'
import { launchedStudy } from './who.ts'

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
  const { trials, votes } = context.database.studies
  const found = await trials.byToken(sha256(token), trialId)
  if (!found) throw new SoundsceneError('study/unknown-rater')
  if (!isServed(found)) throw new SoundsceneError('study/trial-unknown')
  const before = found.trialState === 'open' ? null : await votes.find(found.trialId)
  const { seq, hash } = before ?? (await append(context, found, parse(trialAnswer, answer)))
  return { trialId: found.trialId, seq, hash }
}

/** A trial that was shown. */
type Served = VotableTrial & { trialId: string; kind: 'rating' | 'choice'; leaseUntil: Date }

const isServed = (found: VotableTrial): found is Served => found.trialId !== null && found.servedAt !== null

async function append(context: FieldContext, trial: Served, answer: TrialAnswer): Promise<LedgerRow> {
  const { trialId, raterId, studyId, simulated } = trial
  if (trial.studyState === 'closed' && trial.leaseUntil < new Date()) throw new SoundsceneError('study/trial-unknown')
  const { config } = await launchedStudy(context, studyId)
  const record = canonicalJson({
    ...{ trial: trialId, rater: raterId, item: trial.itemId, at: new Date().toISOString() },
    ...(simulated && { simulated }),
    ...contentOf(config, trial, answer),
  })
  const row = await context.database.studies.votes.store({
    studyId,
    raterId,
    trialId,
    record,
    technical: 'technical' in answer,
  })
  if (!row) throw new SoundsceneError('study/trial-unknown')
  announce(context, studyId)
  return row
}

/** The answer in terms of what was asked, not of where it stood. */
function contentOf(
  { questions: { real, fits } }: StudyConfig,
  { kind, targetLeft }: Served,
  answer: TrialAnswer,
): object {
  if ('technical' in answer) return answer
  if (answer.finishes < 1) throw new SoundsceneError('study/not-heard')
  if (kind === 'choice' && 'choice' in answer) {
    const targetSide = targetLeft ? 'left' : 'right'
    const chosen = answer.choice === targetSide ? 'match' : 'other'
    return { ...answer, choice: answer.choice === 'neither' ? 'neither' : chosen, targetSide }
  }
  if (kind === 'rating' && 'scores' in answer) {
    const asked = (answer.scores.real !== undefined) === real && (answer.scores.fits !== undefined) === fits
    if (asked) return answer
  }
  throw new SoundsceneError('input/invalid', { what: 'The answer does not belong to the question.' })
}
