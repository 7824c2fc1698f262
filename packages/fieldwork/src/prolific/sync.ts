import type { Rater, RaterState } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { announce } from '../announce.ts'
import type { FieldContext } from '../context.ts'
import { audit } from '../experimenter/authorize.ts'
import type { KnownStudy } from '../rater/who.ts'
import { saltedHash } from '../secrets.ts'
import { linkedThere, linkOf, type OnProlific, type ProlificLink } from './linked.ts'
import type { ProlificAccess } from './request.ts'
import { listSubmissions, type SubmissionThere } from './submissions-there.ts'

const underway: RaterState[] = ['arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form']

/** What a submission's end there means here. */
const endings: Readonly<Record<string, RaterState>> = { RETURNED: 'returned', 'TIMED-OUT': 'timedOut' }

/**
 * Takes over what became of the submissions on Prolific: who returned theirs or ran out of time frees the places that
 * were held. Votes that are in stay. Statuses that say nothing of the kind are passed over.
 * @returns how many submissions there are, and how many raters changed
 */
export async function syncProlific(
  context: FieldContext,
  { access, ...who }: OnProlific,
): Promise<{ submissions: number; changed: number }> {
  const { link, study } = await linkedThere(context, who, 'owner')
  const found = await sync(context, study, { access, link })
  await audit(context, who, 'sync-prolific', found)
  return found
}

/**
 * The same for every study that is under way and has a study on Prolific. To be called once in a while; the log of a
 * study hears of it where something changed. One study in trouble keeps no other from its turn.
 */
export async function syncEveryProlific(context: FieldContext, access: ProlificAccess): Promise<void> {
  const { studies } = context.database.studies
  for (const study of await studies.live()) {
    const link = linkOf(study)
    const found = link && (await sync(context, study, { access, link }).catch(unlessRefused))
    if (found?.changed) await studies.audit(study.id, { actorId: 'prolific', action: 'sync-prolific', details: found })
  }
}

/** What is wrong with a study there is told to whoever looks at it. */
function unlessRefused(error: unknown): null {
  if (SoundsceneError.isInstance(error) && error.code.startsWith('study/prolific-')) return null
  throw error
}

async function sync(
  context: FieldContext,
  study: Study,
  { access, link }: { access: ProlificAccess; link: ProlificLink },
): Promise<{ submissions: number; changed: number }> {
  const submissions = await listSubmissions(access, link.studyId)
  let changed = 0
  for (const submission of submissions) changed += (await takeOver(context, study, submission)) ? 1 : 0
  if (changed > 0) announce(context, study.id)
  return { submissions: submissions.length, changed }
}

async function takeOver(context: FieldContext, study: Study, submission: SubmissionThere): Promise<boolean> {
  const to = endings[submission.status.toUpperCase()]
  const { raters, trials } = context.database.studies
  const rater = to && (await raters.byExternal(study.id, 'prolific', nameOf(study, submission)))
  const moved = rater && isOf(rater, submission) ? await raters.move(rater.id, underway, to) : null
  if (moved) await trials.release(moved)
  return moved !== null
}

type Study = KnownStudy['study']

/** What is kept here of a participant's name. */
export const nameOf = ({ id, salt }: Pick<Study, 'id' | 'salt'>, { participantId }: SubmissionThere): string =>
  saltedHash(salt ?? id, 'prolific', participantId)

/** Whether the rater came by this submission, not by a later one of the same person. */
const isOf = ({ externalSessionId }: Rater, { id }: SubmissionThere) =>
  externalSessionId === null || externalSessionId === id
