import { SoundsceneError } from '@soundscene/errors'
import { analyzeChoices, analyzeRatings, type ChoiceVote, type RatingVote, type TaskVotes } from '@soundscene/study'
import type { FieldContext } from '../context.ts'
import { authorize, type InStudy } from '../experimenter/authorize.ts'
import { type KnownStudy, studyById } from '../rater/who.ts'
import { type CheckSummary, summariseChecks } from './checks.ts'
import { onceForAll } from './kept-results.ts'
import { registeredRules } from './registered-rules.ts'
import { type Question, readVotes, type Stratum, type StudyVotes, type VoteRows } from './votes-of.ts'

/** Every figure of one stratum, with the pre-registered exclusions beside the analysis of all votes. */
export interface StratumResults {
  choices: ReturnType<typeof analyzeChoices> | null
  ratings: Record<Question, ReturnType<typeof analyzeRatings> | null>
}

/** The final figures of a study, each a pure function of the votes that stand. */
export interface Results {
  studyId: string
  title: string
  /** Of the plan that was frozen at launch. */
  sha256: string | null
  /** Every vote was cast by a simulated rater. */
  simulated: boolean
  /** Whether raters are people, and whether some came twice; votes count whatever the checks say. */
  checks: Record<'bot' | 'double', CheckSummary>
  /** Chat strata stand beside the site's and are never pooled with it. */
  strata: Partial<Record<Stratum, StratumResults>>
}

/** The votes of a study, for its members. @throws SoundsceneError `study/not-found` */
export async function votesOf(context: FieldContext, who: InStudy): Promise<StudyVotes> {
  const { study } = await authorize(context, who, 'viewer')
  return readVotes(context, study.id)
}

/** The final figures, for members; the first time takes seconds where there are many votes. @throws SoundsceneError `study/not-found` */
export async function resultsOf(context: FieldContext, who: InStudy): Promise<Results> {
  return analyse(context, await authorize(context, who, 'viewer'))
}

/** The final figures, for everybody once the study is closed, where it says that they are public. */
export async function publicResultsOf(context: FieldContext, studyId: string): Promise<Results> {
  const known = await studyById(context, studyId)
  if (!known.config.publicResults || known.study.state !== 'closed') throw new SoundsceneError('study/not-found')
  return analyse(context, known)
}

async function analyse(context: FieldContext, known: KnownStudy): Promise<Results> {
  const { study, config } = known
  const raters = await context.database.studies.raters.standings(study.id, config.dropOutMinutes * 60_000)
  return {
    ...{ studyId: study.id, title: config.title, sha256: study.sha256, simulated: study.simulated },
    checks: summariseChecks(raters),
    strata: await onceForAll(context, { studyId: study.id, raters }, () => strataOf(context, known)),
  }
}

async function strataOf(context: FieldContext, known: KnownStudy): Promise<Results['strata']> {
  const votes = await readVotes(context, known.study.id)
  const strata = Object.entries(votes).flatMap(([name, rows]) => {
    const figures = figuresOf(rows, known)
    return figures ? [[name, figures] as const] : []
  })
  return Object.fromEntries(strata)
}

/** Who breaks a registered rule in one task is left out of the second analysis of every task. */
function figuresOf({ choices, ratings }: VoteRows, { config: { analysis } }: KnownStudy): StratumResults | null {
  const { level, plannedRaters } = analysis
  const rules = registeredRules(analysis)
  const tasks: readonly TaskVotes[] = [choices, ...Object.values(ratings)].filter(isAnalysed)
  const optionsFor = (own: TaskVotes) => ({
    ...{ level, plannedRaters },
    ...(rules && { exclude: rules, elsewhere: tasks.filter((task) => task !== own) }),
  })
  const rated = (votes: readonly RatingVote[]) =>
    isAnalysed(votes)
      ? analyzeRatings(votes, { ...optionsFor(votes), ...contrastsAmong(votes, analysis.contrasts) })
      : null
  const chosen = isAnalysed(choices) ? analyzeChoices(choices, optionsFor(choices)) : null
  const all = { overall: rated(ratings.overall), real: rated(ratings.real), fits: rated(ratings.fits) }
  return chosen || all.overall ? { choices: chosen, ratings: all } : null
}

/** Whether there is more in it than attention checks and anchors. */
export const isAnalysed = (votes: readonly (ChoiceVote | RatingVote)[]): boolean =>
  votes.some((vote) => ('pair' in vote ? vote.pair === 'target' : vote.anchor === undefined))

/** The registered contrasts of models that have votes; none are given where none were registered. */
function contrastsAmong(votes: readonly RatingVote[], contrasts: readonly (readonly [string, string])[]) {
  const models = new Set(votes.map(({ model }) => model))
  return contrasts.length > 0 ? { contrasts: contrasts.filter((pair) => pair.every((model) => models.has(model))) } : {}
}
