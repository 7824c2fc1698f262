export type { FieldContext } from './context.ts'
export type { Actor, InStudy } from './experimenter/authorize.ts'
export { deleteSet, deleteStudy, eraseRater, forgetOld, listSets } from './experimenter/forget.ts'
export { type Freezing, type FrozenSet, freezeStimuli } from './experimenter/freeze-stimuli.ts'
export { close, frozenPlan, launch, pause, raiseQuotas, resume } from './experimenter/launch.ts'
export { countLinks, createLinks, personalLink } from './experimenter/links.ts'
export { auditOf, membersOf, recordExport, setMember } from './experimenter/members.ts'
export {
  configureStudy,
  createStudy,
  getStudy,
  listStudies,
  type NewStudyOptions,
  type StudyView,
} from './experimenter/studies.ts'
export { prolificAccess, prolificVariables } from './prolific/access.ts'
export {
  moveOnProlific,
  offerOnProlific,
  type ProlificOffer,
  type Review,
  reviewOnProlific,
} from './prolific/recruit.ts'
export type { ProlificAccess } from './prolific/request.ts'
export { type Arrived, type Arriving, arrive } from './rater/arrive.ts'
export { type Completion, complete } from './rater/complete.ts'
export { consent, decline } from './rater/consent.ts'
export type { Ending, EndingKind } from './rater/ending.ts'
export { type NextTrials, nextTrials } from './rater/next-trials.ts'
export { answerPractice, nextPractice, type PracticeFeedback } from './rater/practice.ts'
export { type Progress, type RaterSession, raterSession } from './rater/session.ts'
export { passSoundCheck, type SoundCheck, soundCheck } from './rater/sound-check.ts'
export { type StimulusBytes, stimulusOf } from './rater/stimulus-of.ts'
export { type StoredVote, storeVote } from './rater/store-vote.ts'
export type { RaterTrial } from './rater/trial-view.ts'
export { withdraw, withdrawNow } from './rater/withdraw.ts'
export { type Invitation, inviteInChat } from './recruiting/invite-in-chat.ts'
export {
  type OnProlific,
  recordSubmission,
  sendProlificCodes,
  setProlificPlaces,
  syncProlific,
} from './recruiting/prolific.ts'
export type { Submission } from './recruiting/prolific-api.ts'
export { type ChainReport, chainOf, verifyChain } from './results/chain.ts'
export type { CheckSummary } from './results/checks.ts'
export { type GroupProgress, type LiveFigures, type LiveStudy, liveStudyOf, publicLiveStudyOf } from './results/live.ts'
export { publicResultsOf, type Results, resultsOf, type StratumResults, votesOf } from './results/results-of.ts'
export type { Question, Stratum, StudyVotes, VoteRows } from './results/votes-of.ts'
export { watchPublicStudy, watchStudy } from './results/watch-study.ts'
export { type ExpectedInterval, type RehearsalOptions, type RehearsalReport, rehearse } from './simulate/rehearse.ts'
export { type SimulatedOutcome, type SimulatedRun, simulateRaters } from './simulate/simulate-raters.ts'
