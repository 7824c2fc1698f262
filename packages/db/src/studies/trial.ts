import type { StudyItemModel, StudyModel, StudyTrialModel } from '../../generated/models.ts'

/** A trial with what it is about. */
export interface StudyTrial extends Omit<StudyTrialModel, 'studyId'> {
  kind: StudyItemModel['kind']
  role: StudyItemModel['role']
  soundId: string
  pictureId: string
  otherId: string | null
  source: string
  class: string
}

/** A rater's trial as a vote finds it; null in its fields where the rater has no such trial. */
export interface VotableTrial {
  raterId: string
  simulated: boolean
  studyId: string
  studyState: StudyModel['state']
  trialId: string | null
  itemId: string | null
  targetLeft: boolean | null
  trialState: StudyTrialModel['state'] | null
  servedAt: Date | null
  leaseUntil: Date | null
  kind: StudyItemModel['kind'] | null
}

/** An item that a rater has not had, with how many votes it has or is promised. */
export type Candidate = Pick<StudyItemModel, 'id' | 'soundId' | 'taken' | 'lefts' | 'kind' | 'role'>

/** A trial to be made. */
export interface NewStudyTrial {
  itemId: string
  /** Place among the rater's trials, from 0. */
  ordinal: number
  /** Whether the target is on the left; null for ratings. */
  targetLeft: boolean | null
}

/** Finds the items of a kind that have the fewest votes, of those that want one more and the rater has not had. */
export type FindCandidates = (
  kind: StudyItemModel['kind'],
  role: StudyItemModel['role'],
  limit: number,
) => Promise<Candidate[]>
