export { centreOf, logistic, scoreCentreOf } from './latent.ts'
export { leastCovered } from './least-covered.ts'
export { type SimulatedChoices, simulateChoices } from './simulate-choices.ts'
export { type SimulatedRatings, simulateRatings } from './simulate-ratings.ts'
