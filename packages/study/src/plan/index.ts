export { componentsOfChoices, componentsOfDifferences } from './pilot.ts'
export { type PlanQuestion, planStudy, type StudyPlan } from './plan-study.ts'
export { componentsOfShare, type Design } from './precision.ts'
export { type Rehearsal, rehearseChoices, rehearseRatings } from './rehearsal.ts'
