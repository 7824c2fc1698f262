import type { FullStudyPlan } from './plan.ts'

/** What is asked of each rater, and how often each item is asked about. */
export interface Size {
  votesPerItem: number
  choices: number
  ratings: number
}

const soundsOfARater = 4

/**
 * Every rater judges all pictures of a few sounds, hidden real and wrong ones among them, and makes as many choices as give
 * pairs the votes that pictures get; there is room for every rater.
 */
export function sizeOf({ raters, sounds, models }: Pick<FullStudyPlan, 'raters' | 'sounds' | 'models'>): Size {
  const drawn = Object.keys(models).length
  const votesPerItem = Math.ceil((raters * soundsOfARater) / sounds)
  const choices = Math.floor((votesPerItem * sounds * drawn) / raters)
  return { votesPerItem, choices, ratings: soundsOfARater * (drawn + 2) }
}
