/** Round numbers from nothing to at least the most that is drawn: two to five steps of 1, 2 or 5 times a power of ten. */
export function stepsTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [0.2, 0.5, 1, 2, 5].map((factor) => factor * power).find((size) => most / size <= 5) as number
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step)
}
