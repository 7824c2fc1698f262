import type { VarianceComponents } from '../agreement/variance-components.ts'
import { anytimeVotes, type Design, fewestSounds, independentVotes, type Precision, precisionOf } from './precision.ts'
import type { Rehearsal } from './rehearsal.ts'

/** What a study can be expected to show, design by design. */
export interface StudyPlan {
  kind: 'choice' | 'rating'
  level: number
  /** What the widths are of: the share of `match`, or a difference between two models. */
  quantity: string
  /** Where the components come from. */
  source: string
  components: VarianceComponents
  aim: {
    halfWidth: number
    /** With fewer sounds no number of raters reaches the aim. */
    fewestSounds: number
    /** If votes were independent, which they are not. */
    naiveVotes: number
    /** The same, to hold at every look. */
    naiveVotesAnytime: number
    /** The planned design with the fewest votes that reaches the aim; null where none does. */
    cheapest: Precision | null
  }
  designs: Precision[]
  /** What more of one thing does to the first design that is planned. */
  moreOf: Record<'raters' | 'sounds' | 'votesPerRater', Precision>
  rehearsal: Rehearsal | null
}

/** What is asked of a plan. */
export interface PlanQuestion {
  kind: 'choice' | 'rating'
  level?: number
  quantity: string
  source: string
  components: VarianceComponents
  halfWidth: number
  designs: readonly [Design, ...Design[]]
  rehearsal?: Rehearsal | null
}

/** Expected two-way precision of each design. */
export function planStudy({ level = 0.95, rehearsal = null, ...question }: PlanQuestion): StudyPlan {
  const { kind, quantity, source, components, halfWidth } = question
  const precision = (design: Design) => precisionOf(components, design, level)
  const designs = question.designs.map(precision)
  const reaching = designs.filter((design) => design.halfWidth <= halfWidth).sort((a, b) => a.votes - b.votes)
  const variance = Object.values(components).reduce((sum, part) => sum + Math.max(0, part), 0)
  const [first] = question.designs
  return {
    kind,
    level,
    quantity,
    source,
    components,
    aim: {
      halfWidth,
      fewestSounds: fewestSounds(components, halfWidth, level),
      naiveVotes: independentVotes(variance, halfWidth, level),
      naiveVotesAnytime: anytimeVotes(Math.sqrt(variance), halfWidth, 1 - level),
      cheapest: reaching[0] ?? null,
    },
    designs,
    moreOf: {
      raters: precision({ ...first, raters: 2 * first.raters }),
      sounds: precision({ ...first, sounds: 2 * first.sounds }),
      votesPerRater: precision({ ...first, votesPerRater: Math.min(first.sounds, 2 * first.votesPerRater) }),
    },
    rehearsal,
  }
}
