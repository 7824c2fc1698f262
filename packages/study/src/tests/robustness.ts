/**
 * The smallest number of raters whose leaving takes the lead away, from each rater's part in the sum that leads: those
 * who favour it most go first. Null when there is no lead.
 */
export function ratersThatDecide(parts: readonly number[]): number | null {
  const sum = parts.reduce((total, part) => total + part, 0)
  if (sum === 0) return null
  const lead = Math.sign(sum)
  const supporters = parts.map((part) => part * lead).sort((a, b) => b - a)
  let left = Math.abs(sum)
  let gone = 0
  while (left > 1e-12 && gone < supporters.length) left -= supporters[gone++] as number
  return gone
}
