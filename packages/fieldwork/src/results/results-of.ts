import { SoundsceneError } from '@soundscene/errors'
import { analyzeChoices, analyzeRatings, type ExclusionRules } from '@soundscene/study'
import type { FieldContext } from '../context.ts'
import { authorize, type InStudy } from '../experimenter/authorize.ts'
import { type KnownStudy, studyById } from '../rater/who.ts'
import { type CheckSummary, summariseChecks } from './checks.ts'
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

/** The final figures, for members; takes seconds where there are many votes. @throws SoundsceneError `study/not-found` */
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
  const [votes, raters] = await Promise.all([
    readVotes(context, study.id),
    context.database.studies.raters.standings(study.id, config.dropOutMinutes * 60_000),
  ])
  const strata = Object.entries(votes).flatMap(([name, rows]) => {
    const figures = figuresOf(rows, known)
    return figures ? [[name, figures] as const] : []
  })
  return {
    ...{ studyId: study.id, title: config.title, sha256: study.sha256, simulated: study.simulated },
    checks: summariseChecks(raters),
    strata: Object.fromEntries(strata),
  }
}

function figuresOf({ choices, ratings }: VoteRows, { config: { analysis } }: KnownStudy): StratumResults | null {
  const { level, plannedRaters, contrasts } = analysis
  const options = { level, plannedRaters, exclude: rulesOf(analysis.exclude) }
  const rated = (question: Question) => {
    const votes = ratings[question]
    const models = new Set(votes.map(({ model }) => model))
    const known = contrasts.filter((pair) => pair.every((model) => models.has(model)))
    const asked = contrasts.length > 0 ? { contrasts: known } : {}
    return votes.some(({ anchor }) => anchor === undefined) ? analyzeRatings(votes, { ...options, ...asked }) : null
  }
  const chosen = choices.some(({ pair }) => pair === 'target') ? analyzeChoices(choices, options) : null
  const all = { overall: rated('overall'), real: rated('real'), fits: rated('fits') }
  return chosen || all.overall ? { choices: chosen, ratings: all } : null
}

/** The rules that were set. */
const rulesOf = (rules: { [Rule in keyof ExclusionRules]?: number | undefined }): ExclusionRules =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined))
