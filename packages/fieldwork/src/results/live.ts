import type { RaterState, StudyState } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { ChoiceVote, RatingVote } from '@soundscene/study'
import { type LiveScore, type LiveShares, liveScores, liveShares } from '@soundscene/study/live'
import type { FieldContext } from '../context.ts'
import { authorize, type InStudy } from '../experimenter/authorize.ts'
import { type KnownStudy, studyById } from '../rater/who.ts'
import { type CheckSummary, summariseChecks } from './checks.ts'
import { readVotes, type Stratum, type VoteRows } from './votes-of.ts'

/** A group's figures by its name. */
type ByName<F> = Record<string, F>

/** What votes say so far, right however often somebody looks; about these sounds. */
export interface LiveFigures {
  votes: number
  shares: LiveShares | null
  sharesByModel: ByName<LiveShares>
  sharesByClass: ByName<LiveShares>
  /** Of the question *overall*. */
  scores: LiveScore[]
  scoresByClass: ByName<LiveScore[]>
  /** Share of answers on the left among those that chose a side; null before the first. */
  leftShare: number | null
  /** Quartiles of response times in milliseconds; null before the first. */
  responseMs: [number, number, number] | null
  attention: { passed: number; failed: number }
}

/** How raters stand, by group. */
export interface GroupProgress {
  group: string
  wanted: number | null
  complete: number
  active: number
  /** Have done nothing for as long as it takes to have dropped out. */
  away: number
  /** Ended in another way, by state. */
  ended: Partial<Record<RaterState, number>>
}

/** A study while it runs. */
export interface LiveStudy {
  studyId: string
  title: string
  state: StudyState
  sha256: string | null
  simulated: boolean
  /** Votes on main items that are in, of so many that are wanted; the fewest and the most of an item. */
  progress: { stored: number; wanted: number; fewest: number; most: number; technical: number }
  groups: GroupProgress[]
  checks: Record<'bot' | 'double', CheckSummary>
  strata: Partial<Record<Stratum, LiveFigures>>
  /** Rows of the ledger, withdrawn and technical ones among them. */
  ledgerLength: number
}

/** A running study, for its members. @throws SoundsceneError `study/not-found` */
export async function liveStudyOf(context: FieldContext, who: InStudy): Promise<LiveStudy> {
  return look(context, await authorize(context, who, 'viewer'))
}

/** A running study, for everybody, where it says that its results are public. @throws SoundsceneError `study/not-found` */
export async function publicLiveStudyOf(context: FieldContext, studyId: string): Promise<LiveStudy> {
  const known = await studyById(context, studyId)
  const isPublic = known.config.publicResults && known.study.launchedAt !== null
  if (!isPublic) throw new SoundsceneError('study/not-found')
  return look(context, known)
}

async function look(context: FieldContext, known: KnownStudy): Promise<LiveStudy> {
  const { study, config } = known
  const { studies, raters, votes } = context.database.studies
  const [items, counts, checks, ledgerLength, cast, technical] = await Promise.all([
    studies.progressOf(study.id),
    raters.counts(study.id, config.dropOutMinutes * 60_000),
    raters.checks(study.id),
    votes.length(study.id),
    readVotes(context, study.id),
    studies.technicalOf(study.id),
  ])
  const strata = Object.entries(cast).filter(([, { choices, ratings }]) => choices.length + ratings.overall.length > 0)
  return {
    ...{ studyId: study.id, title: config.title, state: study.state, sha256: study.sha256 },
    simulated: study.simulated,
    progress: { ...items, wanted: items.items * config.votesPerItem, technical },
    groups: groupsOf(counts, study.quotas),
    checks: summariseChecks(checks),
    strata: Object.fromEntries(strata.map(([name, rows]) => [name, figuresOf(rows, known)])),
    ledgerLength,
  }
}

function figuresOf({ choices, ratings }: VoteRows, { config }: KnownStudy): LiveFigures {
  const options = { alpha: 1 - config.analysis.level, plannedRaters: config.analysis.plannedRaters }
  const target = choices.filter(({ pair }) => pair === 'target')
  const shares = (votes: ChoiceVote[]) => liveShares(votes, options)
  const scores = (votes: RatingVote[]) => liveScores(votes, options)
  const sided = choices.filter(({ choice }) => choice !== 'neither')
  const count = (attention: string) => choices.filter((vote) => vote.attention === attention).length
  return {
    votes: choices.length + ratings.overall.length,
    shares: target.length > 0 ? shares(target) : null,
    sharesByModel: by(target, ({ model }) => model, shares),
    sharesByClass: by(target, (vote) => vote.class, shares),
    scores: scores(ratings.overall),
    scoresByClass: by(ratings.overall, (vote) => vote.class, scores),
    leftShare: sided.length > 0 ? sided.filter(choseLeft).length / sided.length : null,
    responseMs: quartiles([...choices, ...ratings.overall].flatMap(({ responseMs }) => responseMs ?? [])),
    attention: { passed: count('passed'), failed: count('failed') },
  }
}

const choseLeft = ({ choice, targetSide }: ChoiceVote) => (choice === 'match') === (targetSide === 'left')

function by<V, F>(votes: readonly V[], key: (vote: V) => string | undefined, figure: (votes: V[]) => F): ByName<F> {
  const groups = new Map<string, V[]>()
  for (const vote of votes) {
    const name = key(vote) ?? ''
    const group = groups.get(name)
    if (group) group.push(vote)
    else groups.set(name, [vote])
  }
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, own]) => [name, figure(own)]),
  )
}

function quartiles(values: number[]): LiveFigures['responseMs'] {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number
  return [at(0.25), at(0.5), at(0.75)]
}

const underway: readonly RaterState[] = ['arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form']

function groupsOf(
  counts: readonly { group: string; state: RaterState; away: boolean; count: number }[],
  quotas: Record<string, number>,
): GroupProgress[] {
  const names = [...new Set([...Object.keys(quotas), ...counts.map(({ group }) => group)])].sort()
  return names.map((group) => {
    const own = counts.filter((count) => count.group === group)
    const sum = (some: typeof own) => some.reduce((total, { count }) => total + count, 0)
    const ended = own.filter(({ state }) => state !== 'complete' && !underway.includes(state))
    return {
      group,
      wanted: quotas[group] ?? null,
      complete: sum(own.filter(({ state }) => state === 'complete')),
      active: sum(own.filter(({ state, away }) => underway.includes(state) && !away)),
      away: sum(own.filter(({ state, away }) => underway.includes(state) && away)),
      ended: Object.fromEntries(ended.map(({ state }) => [state, sum(own.filter((other) => other.state === state))])),
    }
  })
}
