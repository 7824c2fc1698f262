export { analyzeChoices } from './choice/analyze-choices.ts'
export { analyzeRatings } from './rating/analyze-ratings.ts'
