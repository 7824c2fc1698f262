import { SoundsceneError } from '@soundscene/errors'
import type { ChoiceAnalysis } from '@soundscene/study'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { audit, authorize, type InStudy } from '../experimenter/authorize.ts'
import { deleteStudy } from '../experimenter/forget.ts'
import { launch } from '../experimenter/launch.ts'
import { parse } from '../parse.ts'
import { verifyChain } from '../results/chain.ts'
import { type Results, resultsOf } from '../results/results-of.ts'
import { type SimulatedOutcome, simulateRaters } from './simulate-raters.ts'
import { tasteSchema } from './taste.ts'

const rehearsalSchema = z.strictObject({
  raters: z.number().int().min(2).max(500).optional(),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  taste: tasteSchema.default(tasteSchema.parse({})),
})

/** What is asked of a rehearsal. */
export type RehearsalOptions = z.input<typeof rehearsalSchema>

/** An interval that is to be expected, of one figure. */
export interface ExpectedInterval {
  /** `match`, `other` or `neither`, or a contrast of two models such as `f − g`. */
  figure: string
  estimate: number
  /** New raters and new sounds like these; null where there is too little to say. */
  twoWay: { lower: number; upper: number } | null
  /** As if votes were independent, for comparison. */
  naive: { lower: number; upper: number } | null
}

/** What simulated raters said before anybody was asked. */
export interface RehearsalReport {
  simulated: true
  raters: SimulatedOutcome
  votes: number
  /** The ledger of the rehearsal was whole. */
  chainHolds: boolean
  expected: ExpectedInterval[]
  seconds: number
}

type ShareEstimate = ChoiceAnalysis['shares']['match']

const mostByDefault = 40

/**
 * Plays a draft through with simulated raters by the same use cases, on a copy that is deleted afterwards, and keeps
 * what came of it with the draft: how the study runs, and which intervals it may hope for.
 * @throws SoundsceneError `study/launched`, `study/forbidden`, `input/invalid`
 */
export async function rehearse(
  context: FieldContext,
  { actor, studyId, ...options }: InStudy & RehearsalOptions,
): Promise<RehearsalReport> {
  const { raters, seed, taste } = parse(rehearsalSchema, options)
  const { study, config } = await authorize(context, { actor, studyId }, 'analyst')
  const start = performance.now()
  if (study.launchedAt !== null) throw new SoundsceneError('study/launched')
  const fresh = {
    config: study.config,
    quotas: {},
    setId: study.setId,
    seed: study.seed,
    simulated: true,
    salt: 'rehearsal',
  }
  const copy = await context.database.studies.studies.create(openToAll(fresh), actor.id)
  const who = { actor, studyId: copy.id }
  try {
    await launch(context, who)
    const count = raters ?? Math.min(mostByDefault, config.analysis.plannedRaters)
    const outcome = await simulateRaters(context, { studyId: copy.id, raters: count, seed, taste })
    const chain = await verifyChain(context, who)
    const report: RehearsalReport = {
      ...{ simulated: true, raters: outcome, votes: chain.rows, chainHolds: chain.brokenAt === null },
      expected: expectedOf(await resultsOf(context, who)),
      seconds: Math.round((performance.now() - start) / 100) / 10,
    }
    const kept = await context.database.studies.studies.rehearsed(study.id, JSON.parse(JSON.stringify(report)))
    if (!kept) throw new SoundsceneError('study/launched')
    await audit(context, { actor, studyId }, 'rehearse', { raters: count, votes: report.votes })
    return report
  } finally {
    await deleteStudy(context, who)
  }
}

/** Simulated raters come in by the open door, whatever real ones have to show. */
function openToAll<S extends { config: unknown }>(study: S): S {
  const config = study.config as { title: string; recruiting?: object }
  const title = `Rehearsal of ${config.title}`.slice(0, 200)
  return { ...study, config: { ...config, title, recruiting: { ...config.recruiting, open: true } } }
}

/** The intervals of the primary figures. */
function expectedOf({ strata: { site } }: Results): ExpectedInterval[] {
  const shares = site?.choices?.shares
  const choices = shares
    ? (['match', 'other', 'neither'] as const).map((figure) => ({ figure, ...intervalsOf(shares[figure]) }))
    : []
  const differences = site?.ratings.overall?.differences ?? []
  const contrasts = differences.map(({ first, second, estimate, twoWay, naive }) => ({
    ...{ figure: `${second} − ${first}`, estimate, twoWay: boundsOf(twoWay), naive: boundsOf(naive.welch) },
  }))
  return [...choices, ...contrasts]
}

const intervalsOf = ({ estimate, twoWay, naive }: ShareEstimate) => ({
  estimate,
  twoWay: boundsOf(twoWay),
  naive: boundsOf(naive.wilson),
})

const boundsOf = (interval: ExpectedInterval['twoWay']): ExpectedInterval['twoWay'] =>
  interval && { lower: interval.lower, upper: interval.upper }
