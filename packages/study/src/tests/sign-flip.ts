/**
 * Exact two-sided sign-flip test: each rater's surplus of one answer over the other would be as likely with the other
 * sign if raters were blind. All 2^n flips are counted by their sum, so nothing is drawn at random.
 * @param surplus whole number for each rater
 * @see Fisher 1935, The Design of Experiments, §21
 */
export function signFlipTest(surplus: readonly number[]): number {
  const sizes = surplus.map(Math.abs).filter((size) => size > 0)
  const seen = Math.abs(surplus.reduce((sum, value) => sum + value, 0))
  const reach = sizes.reduce((sum, size) => sum + size, 0)
  let chance = new Float64Array(2 * reach + 1)
  chance[reach] = 1
  let soFar = 0
  for (const size of sizes) {
    chance = flipped(chance, reach, soFar, size)
    soFar += size
  }
  const tail = chance.reduce((sum, value, place) => (Math.abs(place - reach) >= seen ? sum + value : sum), 0)
  return Math.min(1, tail)
}

/** Distribution of the sum after one more flip, `soFar` being as far as the sum reached before. */
function flipped(chance: Float64Array, reach: number, soFar: number, size: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(chance.length)
  for (let sum = reach - soFar; sum <= reach + soFar; sum++) {
    const half = (chance[sum] as number) / 2
    next[sum + size] = (next[sum + size] as number) + half
    next[sum - size] = (next[sum - size] as number) + half
  }
  return next
}
