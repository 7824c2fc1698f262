import { type Coverage, differenceCoverage, shareCoverage } from '../simulation/coverage.ts'
import type { SimulatedChoices } from '../simulation/simulate-choices.ts'
import type { SimulatedRatings } from '../simulation/simulate-ratings.ts'

/** A study played through with simulated raters of known taste, many times, before a real rater is asked. */
export interface Rehearsal {
  simulated: true
  raters: number
  sounds: number
  votesPerRater: number
  twoWay: Coverage
  naive: Coverage
}

/** How many studies to simulate, from which seed on. */
export interface RehearsalRun {
  studies: number
  seed: number
}

/** Rehearses a forced-choice study: coverage and width of the share of `match`. */
export function rehearseChoices(study: SimulatedChoices, run: RehearsalRun): Rehearsal {
  const { twoWay, naive } = shareCoverage(study, run)
  return { ...sizeOf(study), twoWay, naive }
}

/** Rehearses a rating study: coverage and width of the difference between its first two models. */
export function rehearseRatings(study: SimulatedRatings, run: RehearsalRun): Rehearsal {
  const { twoWay, welch } = differenceCoverage(study, run)
  return { ...sizeOf(study), twoWay, naive: welch }
}

const sizeOf = ({ raters, sounds, votesPerRater }: SimulatedChoices | SimulatedRatings) => ({
  simulated: true as const,
  raters,
  sounds,
  votesPerRater,
})
