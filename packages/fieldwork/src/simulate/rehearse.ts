import type { Json } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { ChoiceAnalysis } from '@soundscene/study'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { type Actor, audit, authorize, type InStudy } from '../experimenter/authorize.ts'
import { freezeStudy } from '../experimenter/launch.ts'
import { parse } from '../parse.ts'
import type { KnownStudy } from '../rater/who.ts'
import { verifyChain } from '../results/chain.ts'
import { type Results, resultsOf } from '../results/results-of.ts'
import { type SimulatedOutcome, type SimulatedRun, simulateRaters } from './simulate-raters.ts'
import { simulationOptions } from './taste.ts'

const rehearsalSchema = z.strictObject({
  raters: z.number().int().min(2).max(500).optional(),
  ...simulationOptions,
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
 * what came of it with the draft: how the study runs, and which intervals it may hope for. The log has one line for it, in
 * the draft; none of a launch that nobody decided.
 * @throws SoundsceneError `study/launched`, `study/forbidden`, `input/invalid`
 */
export async function rehearse(
  context: FieldContext,
  { actor, studyId, ...options }: InStudy & RehearsalOptions,
): Promise<RehearsalReport> {
  const { raters, ...simulation } = parse(rehearsalSchema, options)
  const { study, config } = await authorize(context, { actor, studyId }, 'analyst')
  if (study.launchedAt !== null) throw new SoundsceneError('study/launched')
  const count = raters ?? Math.min(mostByDefault, config.analysis.plannedRaters)
  const report = await onCopy(context, actor, { study, config }, (copy) =>
    play(context, { ...copy, raters: count, ...simulation }),
  )
  const kept = await context.database.studies.studies.rehearsed(study.id, JSON.parse(JSON.stringify(report)))
  if (!kept) throw new SoundsceneError('study/launched')
  await audit(context, { actor, studyId }, 'rehearse', { raters: count, votes: report.votes })
  return report
}

/** Lends a launched copy of a study, whose raters are all simulated. */
async function onCopy<R>(
  context: FieldContext,
  actor: Actor,
  { study: { config: kept, setId, seed }, config }: Pick<KnownStudy, 'study' | 'config'>,
  use: (copy: InStudy) => Promise<R>,
): Promise<R> {
  const { studies } = context.database.studies
  const fresh = { config: openToAll(kept), quotas: {}, setId, seed, simulated: true, salt: 'rehearsal' }
  const copy = await studies.create(fresh, actor.id)
  try {
    await freezeStudy(context, { study: copy, config })
    return await use({ actor, studyId: copy.id })
  } finally {
    await studies.remove(copy.id)
  }
}

async function play(
  context: FieldContext,
  { actor, studyId, ...simulation }: InStudy & Omit<SimulatedRun, 'studyId'>,
): Promise<RehearsalReport> {
  const start = performance.now()
  const raters = await simulateRaters(context, { studyId, ...simulation })
  const chain = await verifyChain(context, { actor, studyId })
  return {
    ...{ simulated: true, raters, votes: chain.rows, chainHolds: chain.brokenAt === null },
    expected: expectedOf(await resultsOf(context, { actor, studyId })),
    seconds: Math.round((performance.now() - start) / 100) / 10,
  }
}

/** Simulated raters come in by the open door, whatever real ones have to show. */
function openToAll(kept: Json): Json {
  const config = kept as { title: string; recruiting?: object }
  const title = `Rehearsal of ${config.title}`.slice(0, 200)
  return { ...config, title, recruiting: { ...config.recruiting, open: true } }
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
