import type { StimulusModel, StimulusSetModel, StudyItemModel, StudyModel } from '../../generated/models.ts'
import type { Json } from '../answer.ts'

/** Where a study stands. */
export type StudyState = StudyModel['state']

/** What an experimenter may do in a study. */
export type StudyRole = 'owner' | 'analyst' | 'viewer'

/** A sound or a picture of a frozen set. */
export type Stimulus = StimulusModel

/** Sounds and pictures that were frozen together. */
export type StimulusSet = StimulusSetModel

/** What one vote is about. */
export type StudyItem = StudyItemModel

/** An item to be made at launch. */
export type NewItem = Omit<StudyItem, 'studyId' | 'taken' | 'lefts' | 'stored'>

/** A study as it stands; its JSON holds what its use cases wrote. */
export interface Study extends Omit<StudyModel, 'config' | 'quotas' | 'rehearsal' | 'prolific' | 'frozen'> {
  config: Json
  /** How many raters of each group are wanted. */
  quotas: Record<string, number>
  rehearsal: Json
  prolific: Json
}

/** What is known of a study when it is created. */
export type NewStudy = Pick<Study, 'config' | 'quotas' | 'setId' | 'seed' | 'simulated'> & { salt: string }

/** One line of the audit log. */
export interface AuditLine {
  actorId: string
  action: string
  details: Json
  at: Date
}

/** The study of a row: JSON columns hold what its use cases alone wrote. */
export const studyOf = (row: Omit<StudyModel, 'frozen'>): Study => ({
  ...row,
  config: row.config as Json,
  quotas: row.quotas as Record<string, number>,
  rehearsal: row.rehearsal as Json,
  prolific: row.prolific as Json,
})
