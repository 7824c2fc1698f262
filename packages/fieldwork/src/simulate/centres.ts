import { centreOf, scoreCentreOf } from '@soundscene/study/simulation'
import type { Taste } from './taste.ts'

/** Around what raters feel about each source of pictures, so that means and shares come out as the taste says. */
export interface Centres {
  score: (source: string) => number
  /** Logit of choosing the picture that matches. */
  match: (source: string) => number
}

const scoreOfOthers = 3

/** The centres of a taste, each found once. */
export function centresOf({ scores, scoreSd, match, matches, matchSd }: Taste): Centres {
  const spread = Math.hypot(...Object.values(scoreSd))
  return {
    score: once((source) => scoreCentreOf(scores[source] ?? scoreOfOthers, spread)),
    match: once((source) => centreOf(matches[source] ?? match, Math.hypot(matchSd.rater, matchSd.sound))),
  }
}

function once(find: (source: string) => number): (source: string) => number {
  const found = new Map<string, number>()
  return (source) => {
    const value = found.get(source) ?? find(source)
    found.set(source, value)
    return value
  }
}
