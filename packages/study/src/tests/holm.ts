/**
 * p values adjusted for the number of contrasts, in the order given.
 * @see Holm 1979, Scand. J. Stat. 6:65
 */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, index) => index).sort((a, b) => (p[a] as number) - (p[b] as number))
  const adjusted = new Array<number>(p.length).fill(1)
  let largest = 0
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * (p[index] as number)))
    adjusted[index] = largest
  })
  return adjusted
}
