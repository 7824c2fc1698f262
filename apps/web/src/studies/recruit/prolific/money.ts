/** An amount as somebody types it, with a point or a comma, in hundredths; null for anything else. */
export function centsIn(typed: string): number | null {
  const found = /^\s*(\d{1,5})(?:[.,](\d{1,2}))?\s*$/.exec(typed)
  return found ? 100 * Number(found[1]) + Number((found[2] ?? '').padEnd(2, '0')) : null
}

/** What so many hundredths for so many minutes come to in an hour, in hundredths; null without minutes. */
export const hourly = (cents: number, minutes: number): number | null =>
  minutes > 0 ? Math.round((60 * cents) / minutes) : null

/** Below this no hour may be paid on Prolific, in hundredths of pounds; in dollars it is a third more. */
export const leastHourly = 600

/** What Prolific recommends to pay for an hour, in hundredths of pounds. */
const fairHourly = 900

/** A reward that is fair for so many minutes, in hundredths. */
export const fairReward = (minutes: number): number => Math.ceil((fairHourly * minutes) / 60)
