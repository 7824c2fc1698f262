import { twoSidedZ } from '../distributions.ts'

/** The p value of a sign-flip test, exact unless there are too many raters and votes to count every flip. */
export interface SignFlip {
  p: number
  method: 'exact' | 'normal'
}

/** Most steps of counting, which take about a second. */
const mostSteps = 1e9

/**
 * Two-sided sign-flip test: each rater's surplus of one answer over the other would be as likely with the other sign if
 * raters were blind. All 2^n flips are counted by their sum, so nothing is drawn at random.
 * @param surplus whole number for each rater
 * @see Fisher 1935, The Design of Experiments, §21
 */
export function signFlipTest(surplus: readonly number[]): SignFlip {
  const sizes = surplus.map(Math.abs).filter((size) => size > 0)
  const seen = Math.abs(surplus.reduce((sum, value) => sum + value, 0))
  const reach = sizes.reduce((sum, size) => sum + size, 0)
  if (sizes.length * reach > mostSteps) return { p: twoSidedZ(seen / Math.hypot(...sizes)), method: 'normal' }
  const tail = distributionOfSum(sizes, reach).reduce(
    (sum, chance, place) => (Math.abs(place - reach) >= seen ? sum + chance : sum),
    0,
  )
  return { p: Math.min(1, tail), method: 'exact' }
}

/** Chance of each sum from −reach to reach when every size has a random sign. */
function distributionOfSum(sizes: readonly number[], reach: number): Float64Array {
  let [chance, next] = [new Float64Array(2 * reach + 1), new Float64Array(2 * reach + 1)]
  chance[reach] = 1
  let soFar = 0
  for (const size of sizes) {
    next.fill(0)
    for (let sum = reach - soFar; sum <= reach + soFar; sum++) {
      const half = (chance[sum] as number) / 2
      next[sum + size] = (next[sum + size] as number) + half
      next[sum - size] = (next[sum - size] as number) + half
    }
    soFar += size
    const filled = next
    next = chance
    chance = filled
  }
  return chance
}
