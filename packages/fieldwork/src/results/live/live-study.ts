import type { StudyState } from '@soundscene/db'
import type { FieldContext } from '../../context.ts'
import { type KnownStudy, studyById } from '../../rater/who.ts'
import { type CheckSummary, summariseChecks } from '../checks.ts'
import type { Stratum } from '../votes-of.ts'
import { type FunnelStep, funnelOf } from './funnel.ts'
import { type GroupProgress, groupsOf } from './groups.ts'
import { LedgerTallies } from './ledger-tallies.ts'
import { type LiveFigures, liveFiguresOf } from './live-figures.ts'
import { type LivePlan, livePlanOf } from './live-plan.ts'

/** A study while it runs. */
export interface LiveStudy {
  studyId: string
  title: string
  state: StudyState
  sha256: string | null
  simulated: boolean
  /** What the registered comparisons are of, and how sure all of them are together. */
  registered: { compares: LivePlan['compares']; confidence: number }
  /** Votes on main items that are in, of so many that are wanted; the fewest and the most of an item. */
  progress: { stored: number; wanted: number; fewest: number; most: number; technical: number }
  groups: GroupProgress[]
  funnel: FunnelStep[]
  checks: Record<'bot' | 'double', CheckSummary>
  strata: Partial<Record<Stratum, LiveFigures>>
  /** Rows of the ledger, withdrawn and technical ones among them. */
  ledgerLength: number
}

/** What is known of a study from looking at it before. */
export class LiveMemory {
  readonly tallies = new LedgerTallies()
  #plan: LivePlan | undefined

  /** Items are made at launch and stay as they are. */
  async plan({ database }: FieldContext, { study, config }: KnownStudy): Promise<LivePlan> {
    const plan = this.#plan ?? livePlanOf(config, await database.studies.studies.itemsOf(study.id))
    if (study.launchedAt !== null) this.#plan = plan
    return plan
  }
}

/**
 * Looks at a study as it stands, one look at a time. Who is done is read before the votes, so that all votes of theirs
 * are among them.
 * @throws SoundsceneError `study/not-found`
 */
export async function lookAt(context: FieldContext, studyId: string, memory: LiveMemory): Promise<LiveStudy> {
  const known = await studyById(context, studyId)
  const { study, config } = known
  const { tallies } = memory
  const { studies, raters, votes } = context.database.studies
  const [items, standings, ledgerLength] = await Promise.all([
    studies.progressOf(studyId),
    raters.standings(studyId, config.dropOutMinutes * 60_000),
    votes.length(studyId),
  ])
  await tallies.catchUp(context, studyId)
  tallies.drop(standings.flatMap(({ id, state }) => (state === 'withdrawn' ? [id] : [])))
  const plan = await memory.plan(context, known)
  const technical = [...tallies.technical.values()].reduce((sum, count) => sum + count, 0)
  return {
    ...{ studyId, title: config.title, state: study.state, sha256: study.sha256, simulated: study.simulated },
    registered: { compares: plan.compares, confidence: config.analysis.level },
    progress: { ...items, wanted: items.items * config.votesPerItem, technical },
    groups: groupsOf(standings, study.quotas),
    funnel: funnelOf(standings),
    checks: summariseChecks(standings),
    strata: Object.fromEntries(
      Object.entries(tallies.strata).flatMap(([name, stratum]) => {
        const figures = liveFiguresOf(stratum, standings, plan)
        return figures ? [[name, figures]] : []
      }),
    ),
    ledgerLength,
  }
}
