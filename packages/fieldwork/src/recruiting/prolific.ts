import type { RaterState } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { announce } from '../announce.ts'
import type { FieldContext } from '../context.ts'
import { audit, authorize, type InStudy } from '../experimenter/authorize.ts'
import { parse } from '../parse.ts'
import type { ProlificAccess } from '../prolific/request.ts'
import { type KnownStudy, studyById } from '../rater/who.ts'
import { saltedHash } from '../secrets.ts'
import { type CompletionCode, listSubmissions, type Submission, setCompletionCodes, setPlaces } from './prolific-api.ts'

/** Which study on Prolific, and how it is reached. */
export interface OnProlific extends InStudy {
  prolificStudyId: string
  access: ProlificAccess
}

const underway: RaterState[] = ['arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form']

/** What a submission's end there means here. */
const endings: Readonly<Record<string, RaterState>> = { RETURNED: 'returned', TIMEDOUT: 'timedOut' }

/**
 * Takes over what became of a submission on Prolific, as its webhook or its list says: who returned it or ran out of
 * time frees the places that were held. Votes that are in stay. Statuses that say nothing of the kind are passed over.
 * @returns whether a rater's state changed
 */
export async function recordSubmission(
  context: FieldContext,
  { studyId, ...submission }: Submission & { studyId: string },
): Promise<boolean> {
  return apply(context, await studyById(context, studyId), submission)
}

async function apply(
  context: FieldContext,
  { study }: KnownStudy,
  { participantId, status }: Submission,
): Promise<boolean> {
  const to = endings[status.toUpperCase().replace(/[^A-Z]/g, '')]
  const { raters, trials } = context.database.studies
  const known =
    to && (await raters.byExternal(study.id, 'prolific', saltedHash(study.salt ?? study.id, 'prolific', participantId)))
  const moved = known && (await raters.move(known.id, underway, to))
  if (!moved) return false
  await trials.release(moved)
  announce(context, study.id)
  return true
}

/** Looks through all submissions of the study on Prolific; returns how many there are, and how many raters changed. */
export async function syncProlific(
  context: FieldContext,
  asked: OnProlific,
): Promise<{ submissions: number; changed: number }> {
  const known = await authorize(context, asked, 'analyst')
  const submissions = await listSubmissions(asked.access, prolificId(asked))
  let changed = 0
  for (const submission of submissions) changed += (await apply(context, known, submission)) ? 1 : 0
  await audit(context, asked, 'sync-prolific', { submissions: submissions.length, changed })
  return { submissions: submissions.length, changed }
}

/** Sets how many places the study has on Prolific. */
export async function setProlificPlaces(
  context: FieldContext,
  { places, ...asked }: OnProlific & { places: number },
): Promise<void> {
  const count = parse(z.number().int().min(1).max(100_000), places)
  await authorize(context, asked, 'owner')
  await setPlaces(asked.access, prolificId(asked), count)
  await audit(context, asked, 'set-prolific-places', { places: count })
}

/** Tells Prolific the completion codes of the configuration, one for each ending. */
export async function sendProlificCodes(context: FieldContext, asked: OnProlific): Promise<void> {
  const { config } = await authorize(context, asked, 'owner')
  const { prolific } = config.recruiting
  if (!prolific) throw new SoundsceneError('study/not-open')
  const codes = Object.entries(prolific.codes).flatMap(([ending, code]) => (code ? [codeFor(ending, code)] : []))
  await setCompletionCodes(asked.access, prolificId(asked), codes)
  await audit(context, asked, 'send-prolific-codes', { codes: codes.length })
}

/** Complete work is paid at once; everything else is looked at by somebody. */
function codeFor(ending: string, code: string): CompletionCode {
  if (ending === 'complete') return { code, code_type: 'COMPLETED', actions: [{ action: 'AUTOMATICALLY_APPROVE' }] }
  const type = ending === 'failedAttention' ? 'FAILED_ATTENTION_CHECK' : 'OTHER'
  return { code, code_type: type, actions: [{ action: 'MANUALLY_REVIEW' }] }
}

const prolificId = ({ prolificStudyId }: OnProlific) => parse(z.string().regex(/^[A-Za-z0-9]{1,64}$/), prolificStudyId)
