export type { Arrival, CheckResult, Rater, RaterSource, RaterState, Room, StudyLink, Submitted } from './rater.ts'
export type { RaterChange, RaterStanding } from './rater-repository.ts'
export type {
  AuditLine,
  NewItem,
  NewStudy,
  Stimulus,
  StimulusSet,
  Study,
  StudyItem,
  StudyRole,
  StudyState,
} from './study.ts'
export type { Launch } from './study-repository.ts'
export type { StudyStore } from './study-store.ts'
export type { Candidate, FindCandidates, NewStudyTrial, StudyTrial, VotableTrial } from './trial.ts'
export type { CastVote, LedgerRow, NewVote } from './vote-repository.ts'
