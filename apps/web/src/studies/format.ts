import type { Locale } from '@soundscene/i18n'

/** Numbers as a language writes them. */
export interface Format {
  count: (value: number) => string
  percent: (share: number) => string
  score: (value: number) => string
  /** Percentage points of a half-width or a difference, without the unit. */
  points: (share: number) => string
  p: (value: number) => string
  /** A p value with its sign, such as “= 0.012” or “< 0.0001”. */
  pWithSign: (value: number) => string
  seconds: (milliseconds: number) => string
}

/** What a figure is written as. */
export type Unit = 'percent' | 'points' | 'score'

/** An interval's ends in one unit. */
export interface Ends {
  lower: number
  upper: number
}

/** Smaller p values are only said to be smaller. */
const leastP = 0.0001

const made = new Map<Locale, Format>()

/** The numbers of a language; made once. */
export function formatIn(locale: Locale): Format {
  const known = made.get(locale)
  if (known) return known
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, options)
    return (value: number) => format.format(value).replace('-', '−')
  }
  const digits = (most: number, least = most) => ({ minimumFractionDigits: least, maximumFractionDigits: most })
  const tenths = number(digits(1, 0))
  const exact = number({ maximumSignificantDigits: 2 })
  const format: Format = {
    count: number(digits(0)),
    percent: number({ style: 'percent', ...digits(1, 0) }),
    score: number(digits(2)),
    points: (share) => tenths(100 * share),
    p: (value) => (value < leastP ? `< ${exact(leastP)}` : exact(value)),
    pWithSign: (value) => `${value < leastP ? '<' : '='} ${exact(Math.max(value, leastP))}`,
    seconds: (milliseconds) => tenths(milliseconds / 1000),
  }
  made.set(locale, format)
  return format
}

/** An interval in words, such as “61 – 84 %”, its unit said once; a dash where there is none. */
export function rangeText(ends: Ends | null | undefined, unit: Unit, format: Format): string {
  const lower = unit === 'percent' ? format.points : format[unit]
  return ends ? `${lower(ends.lower)} – ${format[unit](ends.upper)}` : '–'
}

/** Keeps each percent sign on its number's line. */
export const unbroken = (text: string): string => text.replaceAll(' %', '\u00a0%')
