import type { StudyLinkModel, StudyRaterModel } from '../../generated/models.ts'
import type { Json } from '../answer.ts'

/** Where a rater came from: a stratum of its own in every analysis. */
export type RaterSource = StudyRaterModel['source']

/** Where a rater stands. */
export type RaterState = StudyRaterModel['state']

/** What a check for bots or doubles said. */
export type CheckResult = StudyRaterModel['double']

/** A rater as it stands. */
export interface Rater extends Omit<StudyRaterModel, 'form'> {
  form: Json
}

/** By which study and submission of a recruiter somebody came. */
export type Submitted = Pick<Rater, 'externalStudyId' | 'externalSessionId'>

/** Who arrives. */
export interface Arrival
  extends Submitted,
    Pick<Rater, 'studyId' | 'source' | 'group' | 'externalHash' | 'deviceHash' | 'locale' | 'simulated' | 'bot'> {
  id: string
  seed: number
  planned: number
  /** SHA-256 of the token that the rater will be known by. */
  tokenHash: string
}

/** Room for one more. */
export interface Room {
  /** Raters wanted of the group; null without a limit. */
  quota: number | null
  /** Votes wanted of every item. */
  votesPerItem: number
  /** Who did nothing for so long has dropped out and takes no place. */
  dropOutMs: number
}

/** A link for one person. */
export type StudyLink = StudyLinkModel

/** The rater of a row. */
export const raterOf = (row: StudyRaterModel): Rater => ({ ...row, form: row.form as Json })
