import type { RaterState } from '@soundscene/db'
import type { FieldContext } from '../context.ts'
import { linkedThere, type OnProlific } from './linked.ts'
import { listSubmissions } from './submissions-there.ts'
import { nameOf } from './sync.ts'

/** A submission on Prolific, and how its rater stands here. */
export interface Submission {
  /** Prolific's own. The participant's name there is not handed on: here nobody needs it. */
  id: string
  status: string
  /** Null for somebody who never came here, or whose name was forgotten. */
  here: { state: RaterState; votes: number } | null
}

/** Every submission to the study on Prolific, for its owners. @throws SoundsceneError `study/prolific-*` */
export async function submissionsOnProlific(
  context: FieldContext,
  { access, ...who }: OnProlific,
): Promise<Submission[]> {
  const { link, study } = await linkedThere(context, who, 'owner')
  const { raters, trials } = context.database.studies
  const [there, here, votes] = await Promise.all([
    listSubmissions(access, link.studyId),
    raters.list(study.id),
    trials.storedByRater(study.id),
  ])
  const byName = new Map(here.map((rater) => [rater.externalHash, rater]))
  return there.map((submission) => {
    const rater = byName.get(nameOf(study, submission))
    const { id, status } = submission
    return { id, status, here: rater ? { state: rater.state, votes: votes.get(rater.id) ?? 0 } : null }
  })
}
