export { centreOf, logistic, scoreCentreOf } from './latent.ts'
export { type SimulatedChoices, simulateChoices } from './simulate-choices.ts'
export { type SimulatedRatings, simulateRatings } from './simulate-ratings.ts'
