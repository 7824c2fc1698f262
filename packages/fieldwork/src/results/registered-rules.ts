import type { ExclusionRules } from '@soundscene/study'
import type { StudyConfig } from '../config/study-config.ts'

/** The exclusion rules that were registered; null where none were. */
export function registeredRules({ exclude }: StudyConfig['analysis']): ExclusionRules | null {
  const rules = Object.entries(exclude).filter(([, limit]) => limit !== undefined)
  return rules.length > 0 ? Object.fromEntries(rules) : null
}
