export { studyRoles } from '../experimenter/roles.ts'
export {
  choiceAnswer,
  type FormAnswers,
  formAnswers,
  ratingAnswer,
  type TrialAnswer,
  technicalAnswer,
  trialAnswer,
} from './answers.ts'
export {
  analysisConfig,
  exclusionConfig,
  prolificConfig,
  recruitingConfig,
  type StudyConfig,
  type StudyConfigInput,
  studyConfig,
} from './study-config.ts'
