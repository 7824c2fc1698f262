import { twoSidedT } from '../distributions.ts'
import { binomialTest } from '../proportions/binomial-test.ts'
import { groupBy } from '../sample/groups.ts'
import { deviationOf, meanOf } from '../sample/sample.ts'
import { type SignFlip, signFlipTest } from '../tests/sign-flip.ts'
import type { ChoiceVote } from '../votes/choice-votes.ts'

/**
 * Whether those who chose a picture chose the matching one more often than blind raters would. Chance is one half among
 * those who choose, not a third of all answers.
 */
export interface AgainstChance {
  chance: 0.5
  /** Raters who chose at least once. */
  raters: number
  /** Over raters, whose matches less others would be as likely the other way round. */
  signFlip: SignFlip
  /** t test of the raters' logits (½ added to both counts); null with fewer than two raters. */
  raterLogits: { mean: number; t: number; df: number; p: number } | null
  /** As if votes were independent. */
  naive: { binomial: { p: number } }
}

/** Tests against chance, of votes for either picture. */
export function testAgainstChance(chosen: readonly ChoiceVote[]): AgainstChance {
  const raters = [...groupBy(chosen, ({ rater }) => rater).values()].map((own) => {
    const match = own.filter(({ choice }) => choice === 'match').length
    return { match, other: own.length - match }
  })
  const matches = raters.reduce((sum, { match }) => sum + match, 0)
  return {
    chance: 0.5,
    raters: raters.length,
    signFlip: signFlipTest(raters.map(({ match, other }) => match - other)),
    raterLogits: tOf(raters.map(({ match, other }) => Math.log((match + 0.5) / (other + 0.5)))),
    naive: { binomial: { p: binomialTest(matches, chosen.length) } },
  }
}

function tOf(logits: readonly number[]): AgainstChance['raterLogits'] {
  const se = deviationOf(logits) / Math.sqrt(logits.length)
  if (!(se > 0)) return null
  const [mean, df] = [meanOf(logits), logits.length - 1]
  return { mean, t: mean / se, df, p: twoSidedT(mean / se, df) }
}
