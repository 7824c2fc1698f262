import type { RaterStanding } from '@soundscene/db'
import {
  type ChoiceTally,
  inOrder,
  type LiveScore,
  type LiveShares,
  liveScoreOf,
  liveSharesOf,
  type ScoreTally,
} from '@soundscene/study/live'
import { type LiveContrast, liveContrasts } from './live-contrasts.ts'
import type { LivePlan } from './live-plan.ts'
import type { RaterTally } from './rater-tally.ts'
import { isDone } from './standing.ts'
import type { StratumTallies } from './stratum-tallies.ts'
import { type TrialFigures, trialFiguresOf } from './trial-figures.ts'

/** A group's figures by its name. */
type ByName<F> = Record<string, F>

/**
 * What votes say so far, right however often somebody looks; about these sounds. Sequences are of raters who answered
 * all that they were given, in the order in which they came to their end: each new one only adds to them.
 */
export interface LiveFigures {
  votes: number
  shares: LiveShares | null
  sharesByModel: ByName<LiveShares>
  sharesByClass: ByName<LiveShares>
  /** Of the question *overall*. */
  scores: LiveScore[]
  scoresByClass: ByName<LiveScore[]>
  /** The registered comparisons. */
  contrasts: LiveContrast[]
  /** Share of answers on the left among those that chose a side; null before the first. */
  leftShare: number | null
  /** Quartiles of response times in milliseconds; null before the first. */
  responseMs: [number, number, number] | null
  attention: { passed: number; failed: number }
  trials: TrialFigures[]
}

/** The raters of a stratum: all, and those who are done, in the order in which they came to their end. */
interface Tallied {
  all: readonly RaterTally[]
  done: readonly RaterTally[]
}

/** The figures of a stratum; null before its first vote. */
export function liveFiguresOf(
  tallies: StratumTallies,
  standings: readonly RaterStanding[],
  plan: LivePlan,
): LiveFigures | null {
  if (tallies.raters.size === 0) return null
  const raters = talliedOf(tallies, standings)
  const { all, done } = raters
  const sum = (count: (tally: RaterTally) => number) => all.reduce((total, tally) => total + count(tally), 0)
  const sided = sum((tally) => tally.sided)
  const overall = sharesOf(raters, ({ choices }) => choices, plan)
  return {
    votes: sum(({ votes }) => votes),
    shares: overall.raters.complete + overall.raters.incomplete > 0 ? overall : null,
    sharesByModel: sharesBy(raters, ({ choicesByModel }) => choicesByModel, plan),
    sharesByClass: sharesBy(raters, ({ choicesByClass }) => choicesByClass, plan),
    scores: scoresOf(raters, ({ scores }) => scores, plan),
    scoresByClass: byName(
      all,
      ({ scoresByClass }) => scoresByClass,
      (heard) => scoresOf(raters, ({ scoresByClass }) => scoresByClass.get(heard) ?? nothing, plan),
    ),
    contrasts: liveContrasts(done, plan),
    leftShare: sided > 0 ? sum(({ left }) => left) / sided : null,
    responseMs: tallies.times.quartiles(),
    attention: { passed: sum(({ attention }) => attention.passed), failed: sum(({ attention }) => attention.failed) },
    trials: trialFiguresOf(tallies, standings),
  }
}

const nothing: ReadonlyMap<string, ScoreTally> = new Map()

function talliedOf({ raters }: StratumTallies, standings: readonly RaterStanding[]): Tallied {
  const done = standings.flatMap((standing) => (isDone(standing) ? (raters.get(standing.id) ?? []) : []))
  return { all: [...raters.values()], done: done.sort((a, b) => a.last - b.last) }
}

function sharesOf({ all, done }: Tallied, choices: (tally: RaterTally) => ChoiceTally | undefined, plan: LivePlan) {
  const answered = (tally: RaterTally) => {
    const own = choices(tally)
    return own && own.match + own.other + own.neither > 0 ? own : []
  }
  const [everybody, complete] = [all.flatMap(answered), done.flatMap(answered)]
  const sum: ChoiceTally = { match: 0, other: 0, neither: 0 }
  for (const { match, other, neither } of everybody) {
    sum.match += match
    sum.other += other
    sum.neither += neither
  }
  return liveSharesOf({ complete, incomplete: everybody.length - complete.length, all: sum }, plan)
}

const sharesBy = (
  raters: Tallied,
  groups: (tally: RaterTally) => ReadonlyMap<string, ChoiceTally>,
  plan: LivePlan,
): ByName<LiveShares> =>
  byName(raters.all, groups, (name) => sharesOf(raters, (tally) => groups(tally).get(name), plan))

const scoresOf = (
  { all, done }: Tallied,
  scores: (tally: RaterTally) => ReadonlyMap<string, ScoreTally>,
  plan: LivePlan,
): LiveScore[] =>
  namesIn(all, scores).map((name) =>
    liveScoreOf(
      name,
      done.flatMap((tally) => scores(tally).get(name) ?? []),
      plan,
    ),
  )

const byName = <F>(
  raters: readonly RaterTally[],
  groups: (tally: RaterTally) => ReadonlyMap<string, unknown>,
  figure: (name: string) => F,
): ByName<F> => Object.fromEntries(namesIn(raters, groups).map((name) => [name, figure(name)]))

const namesIn = (raters: readonly RaterTally[], groups: (tally: RaterTally) => ReadonlyMap<string, unknown>) =>
  inOrder(new Set(raters.flatMap((tally) => [...groups(tally).keys()])))
