import type { Format } from '../format.ts'
import type { IntervalRow } from './interval-rows.tsx'

interface Axis {
  from: number
  to: number
  marks: { at: number; label: string }[]
}

/** From nobody to everybody. */
export const shareAxis = (format: Format): Axis =>
  axisOf([0, 0.25, 0.5, 0.75, 1], (share) => (share % 0.5 === 0 ? format.percent(share) : ''))

/** From bad to excellent. */
export const scoreAxis = (format: Format): Axis => axisOf([1, 2, 3, 4, 5], format.count)

/** Around no difference, as far as the rows reach. */
export function differenceAxis(
  rows: readonly IntervalRow[],
  label: (difference: number) => string,
  least: number,
): Axis {
  const ends = rows.flatMap(({ interval, naive, estimate }) => [
    ...[interval, naive].flatMap((range) => (range ? [range.lower, range.upper] : [])),
    estimate ?? 0,
  ])
  const furthest = Math.max(least, ...ends.map(Math.abs))
  const step = Math.ceil(furthest / least) * least
  return axisOf([-step, 0, step], label)
}

const axisOf = (places: number[], label: (value: number) => string): Axis => ({
  from: places[0] as number,
  to: places.at(-1) as number,
  marks: places.map((at) => ({ at, label: label(at) })),
})
