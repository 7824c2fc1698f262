import type { CheckResult, Rater } from '@soundscene/db'

/** What a check said over all raters, and whether it says something else than it used to. */
export interface CheckSummary {
  pass: number
  fail: number
  unknown: number
  /** The share of passes moved more than chance would: the check itself may be broken. */
  alarm: { before: number; recent: number } | null
}

/** The raters whose checks count as recent. */
const recentCount = 40
/** So many standard errors are no chance. */
const limit = 4

/** Summaries of the checks for bots and doubles, of raters in the order of their arrival. */
export const summariseChecks = (
  raters: readonly Pick<Rater, 'bot' | 'double'>[],
): Record<'bot' | 'double', CheckSummary> => ({
  bot: summarise(raters.map(({ bot }) => bot)),
  double: summarise(raters.map(({ double }) => double)),
})

function summarise(results: readonly CheckResult[]): CheckSummary {
  const count = (result: CheckResult) => results.filter((other) => other === result).length
  return { pass: count('pass'), fail: count('fail'), unknown: count('unknown'), alarm: alarmOf(results) }
}

/** Compares the share of passes among the last raters with that among those before. */
function alarmOf(results: readonly CheckResult[]): CheckSummary['alarm'] {
  const [before, recent] = [results.slice(0, -recentCount), results.slice(-recentCount)]
  if (before.length < recentCount) return null
  const share = (some: readonly CheckResult[]) => some.filter((result) => result === 'pass').length / some.length
  const pooled = share(results)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.length + 1 / recent.length))
  const moved = Math.abs(share(before) - share(recent))
  return moved > 0 && moved > limit * error ? { before: share(before), recent: share(recent) } : null
}
