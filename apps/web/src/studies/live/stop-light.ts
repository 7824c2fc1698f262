import type { LiveContrast, LiveStudy } from '@soundscene/fieldwork'

/** Whether data collection may end, by figures that are right however often somebody looks. */
export interface StopLight {
  light: 'wait' | 'settled' | 'full'
  /** What is known: the order of two answers, or of models, lower first. */
  settled: [lower: string, higher: string][]
  /** Comparisons that are still open. */
  open: [string, string][]
}

/**
 * The light turns when every registered comparison is settled: a confidence sequence of a difference holds at every look,
 * so one that leaves out zero tells the order for good. Looking at it, and stopping by it, is no cheating. All of them
 * hold together at the study's level. Raters of chats have no part in it.
 */
export function stopLightOf({ strata, progress: { stored, wanted } }: LiveStudy): StopLight {
  const contrasts = strata.site?.contrasts ?? []
  const settled = contrasts.flatMap((contrast) => orderOf(contrast) ?? [])
  const open = contrasts.filter((contrast) => !orderOf(contrast))
  const isFull = wanted > 0 && stored >= wanted
  return {
    light: isFull ? 'full' : contrasts.length > 0 && open.length === 0 ? 'settled' : 'wait',
    settled: settled.map(({ lower, higher }) => [lower, higher]),
    open: open.map(({ lower, higher }) => [lower, higher]),
  }
}

/** Which is lower; null while that is open, as it is before fifteen raters. */
function orderOf({ lower, higher, difference }: LiveContrast): Pick<LiveContrast, 'lower' | 'higher'> | null {
  const interval = difference?.asymptotic
  if (!interval) return null
  if (interval.lower > 0) return { lower, higher }
  return interval.upper < 0 ? { lower: higher, higher: lower } : null
}
