import type { CheckResult, Rater } from '@soundscene/db'

/** What a check said over all raters, and whether it says something else than it used to. */
export interface CheckSummary {
  pass: number
  fail: number
  unknown: number
  /** Raters for whom no check was used. */
  unused: number
  /** The share of passes moved more than chance would, or nobody passes any more: the check itself may be broken. */
  alarm: CheckAlarm | null
}

/** Shares of passes; null before the first that is not recent. */
export interface CheckAlarm {
  before: number | null
  recent: number
  /** How many raters are recent. */
  raters: number
}

/** The raters whose checks count as recent. */
const recentCount = 40
/** So many standard errors are no chance. */
const limit = 4
/** So many raters of whom none passes are no chance either, also where there were none before. */
const silentCount = 20

/** Summaries of the checks for bots and doubles, of raters in the order of their arrival. */
export const summariseChecks = (
  raters: readonly Pick<Rater, 'bot' | 'double'>[],
): Record<'bot' | 'double', CheckSummary> => ({
  bot: summarise(
    raters.map(({ bot }) => bot),
    (results) => movedOf(results) ?? silentOf(results),
  ),
  // Whole classrooms share a device's address, so that many who don't pass are nothing unusual.
  double: summarise(
    raters.map(({ double }) => double),
    movedOf,
  ),
})

function summarise(
  raters: readonly (CheckResult | null)[],
  alarmOf: (results: readonly CheckResult[]) => CheckAlarm | null,
): CheckSummary {
  const results = raters.filter((result) => result !== null)
  const count = (result: CheckResult) => results.filter((other) => other === result).length
  return {
    ...{ pass: count('pass'), fail: count('fail'), unknown: count('unknown') },
    ...{ unused: raters.length - results.length, alarm: alarmOf(results) },
  }
}

const share = (some: readonly CheckResult[]) => some.filter((result) => result === 'pass').length / some.length

/** Compares the share of passes among the last raters with that among those before. */
function movedOf(results: readonly CheckResult[]): CheckAlarm | null {
  const [before, recent] = [results.slice(0, -recentCount), results.slice(-recentCount)]
  if (before.length < recentCount) return null
  const pooled = share(results)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.length + 1 / recent.length))
  const moved = Math.abs(share(before) - share(recent))
  if (moved === 0 || moved <= limit * error) return null
  return { before: share(before), recent: share(recent), raters: recent.length }
}

function silentOf(results: readonly CheckResult[]): CheckAlarm | null {
  const [before, recent] = [results.slice(0, -silentCount), results.slice(-silentCount)]
  if (recent.length < silentCount || share(recent) > 0) return null
  return { before: before.length > 0 ? share(before) : null, recent: 0, raters: recent.length }
}
