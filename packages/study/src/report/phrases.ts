import type { Interval } from '../interval.ts'
import type { Exclusions } from '../raters/exclusions.ts'
import { type Cell, cellText, type Unit } from './document.ts'

/** A number cell. */
export const figure = (value: number, unit: Unit): Cell => ({ value, unit })

/** An interval cell; nothing where there is no interval. */
export const range = (interval: Interval | null | undefined, unit: Unit): Cell =>
  interval ? { lower: interval.lower, upper: interval.upper, unit } : null

/** A share in words, such as `73 %`. */
export const percentOf = (share: number): string => cellText(figure(share, 'percent'))

/** Who was left out of the second analysis and why. */
export function excludedText(exclusions: Exclusions<unknown> | null): string[] {
  if (!exclusions) return []
  const rules = Object.entries(exclusions.rules).map(([rule, value]) => `${rule} ${value}`)
  const who = exclusions.excluded.map(({ rater, reasons }) => `${rater} (${reasons.join(', ')})`)
  return [`Registered exclusions (${rules.join(', ')}): ${who.length === 0 ? 'nobody' : who.join('; ')}.`]
}
