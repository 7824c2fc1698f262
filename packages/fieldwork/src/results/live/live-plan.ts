import type { StudyItem } from '@soundscene/db'
import { inOrder } from '@soundscene/study/live'
import type { StudyConfig } from '../../config/study-config.ts'
import { anchorSources } from '../../design/items.ts'

/** What was decided before the first vote about figures that may be looked at at any time. */
export interface LivePlan {
  /** How often the figures of one kind may err in all. */
  alpha: number
  plannedRaters: number
  /** What the order of two is asked about: answers, or pictures of models by score or by share of matches. */
  compares: 'answers' | 'scores' | 'matches'
  /** The registered comparisons, lower first. */
  contrasts: readonly (readonly [lower: string, higher: string])[]
}

/** The plan of a launched study; which models it is about follows from its items, not from votes. */
export function livePlanOf({ analysis, kind }: StudyConfig, items: readonly StudyItem[]): LivePlan {
  const { level, plannedRaters, primary } = analysis
  const common = { alpha: 1 - level, plannedRaters }
  if (primary === 'match-share') return { ...common, compares: 'answers', contrasts: [['other', 'match']] }
  const contrasts = contrastsOf(analysis, modelsOf(items))
  return { ...common, compares: kind === 'choice' ? 'matches' : 'scores', contrasts }
}

const anchors: readonly string[] = Object.values(anchorSources)

const modelsOf = (items: readonly StudyItem[]) =>
  inOrder(items.flatMap(({ role, source }) => (role === 'main' && !anchors.includes(source) ? [source] : [])))

/** Neighbours in the order of their names where none were registered. */
function contrastsOf({ contrasts }: StudyConfig['analysis'], models: readonly string[]): LivePlan['contrasts'] {
  if (contrasts.length > 0) return contrasts.filter((pair) => pair.every((model) => models.includes(model)))
  return models.slice(1).map((model, i) => [models[i] as string, model] as const)
}
