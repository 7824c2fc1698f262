import type { RaterStanding } from '@soundscene/db'
import { type WayOut, whereaboutsOf } from './standing.ts'

/** How raters stand, by group. */
export interface GroupProgress {
  group: string
  wanted: number | null
  complete: number
  active: number
  /** Have done nothing for as long as it takes to have dropped out. */
  away: number
  /** Ended in another way, by how. */
  ended: Partial<Record<Exclude<WayOut, 'away'>, number>>
}

/** How the raters of every group stand that has a quota or a rater. */
export function groupsOf(raters: readonly RaterStanding[], quotas: Record<string, number>): GroupProgress[] {
  const names = [...new Set([...Object.keys(quotas), ...raters.map(({ group }) => group)])].sort()
  return names.map((group) =>
    progressOf(
      group,
      quotas[group] ?? null,
      raters.filter((rater) => rater.group === group),
    ),
  )
}

function progressOf(group: string, wanted: number | null, raters: readonly RaterStanding[]): GroupProgress {
  const progress: GroupProgress = { group, wanted, complete: 0, active: 0, away: 0, ended: {} }
  for (const where of raters.map(whereaboutsOf)) {
    if (where === 'complete' || where === 'away') progress[where] += 1
    else if (where === 'underway') progress.active += 1
    else progress.ended[where] = (progress.ended[where] ?? 0) + 1
  }
  return progress
}
