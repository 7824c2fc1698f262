import { SoundsceneError } from '@soundscene/errors'
import { type VarianceComponents, varianceComponents } from '../agreement/variance-components.ts'
import { type ModelDifference, modelDifferences } from '../clusters/paired-difference.ts'
import { type AnalysisOptions, estimands, withDefaults } from '../estimands.ts'
import { type Excluding, type Exclusions, withExclusions } from '../raters/exclusions.ts'
import { describeRaters, type Quality } from '../raters/quality.ts'
import { byGroup, groupBy, inOrder } from '../sample/groups.ts'
import { sampleOf } from '../sample/sample.ts'
import type { RatingVote } from '../votes/rating-votes.ts'
import { type CrossCheck, crossCheck, type LeftOut } from './cross-check.ts'
import { type LiveScore, liveScores } from './live.ts'
import { type ModelScores, modelScores } from './model-scores.ts'
import { describePreferences, type Preferences } from './preferences.ts'
import { describeScoreAgreement, type ScoreAgreement } from './score-agreement.ts'

/** What one can ask of the analysis of ratings. */
export interface RatingOptions extends AnalysisOptions, Excluding {
  /** The pre-registered contrasts, lower model first; neighbours in the order of their names unless given. */
  contrasts?: readonly (readonly [string, string])[]
}

/** Scores of one class or stratum. */
interface GroupScores {
  name: string
  models: ModelScores[]
}

/** Every figure of a rating study, naive ones beside those that hold. */
export interface RatingAnalysis {
  kind: 'rating'
  level: number
  estimands: typeof estimands
  data: { votes: number; raters: number; sounds: number; anchorVotes: number }
  models: ModelScores[]
  /** Hidden real and wrong pictures. */
  anchors: ModelScores[]
  differences: ModelDifference[]
  crossCheck: CrossCheck | LeftOut
  preferences: Preferences | null
  byClass: GroupScores[]
  byStratum: GroupScores[]
  /** Of the scores of each model. */
  components: ({ name: string } & VarianceComponents)[]
  agreement: ScoreAgreement | null
  /** While votes come in, about these sounds; every model's sequence holds at every look. */
  live: LiveScore[]
  quality: Quality
}

/**
 * Analyses a rating study.
 * @throws SoundsceneError `input/invalid` when every vote is on an anchor, or a contrast names an unknown model
 */
export function analyzeRatings(
  votes: readonly RatingVote[],
  options: RatingOptions = {},
): RatingAnalysis & { exclusions: Exclusions<RatingAnalysis> | null } {
  const contrasts = contrastsOf(votes, options.contrasts)
  const analyse = (kept: readonly RatingVote[]) => analysisOf(kept, contrasts, withDefaults(options))
  const analysis = analyse(votes)
  if (!analysis) throw new SoundsceneError('input/invalid', { what: 'Every vote is on an anchor.' })
  return { ...analysis, exclusions: withExclusions(votes, options, analyse) }
}

const modelsOf = (votes: readonly RatingVote[]) =>
  inOrder(votes.flatMap(({ model, anchor }) => (anchor ? [] : [model])))

function contrastsOf(votes: readonly RatingVote[], asked: RatingOptions['contrasts']) {
  const models = modelsOf(votes)
  const unknown = asked?.flat().find((name) => !models.includes(name))
  if (unknown !== undefined)
    throw new SoundsceneError('input/invalid', { what: `There are no votes for the model ${JSON.stringify(unknown)}.` })
  return asked ?? models.slice(1).map((model, i) => [models[i] as string, model] as const)
}

function analysisOf(
  all: readonly RatingVote[],
  contrasts: readonly (readonly [string, string])[],
  options: Required<AnalysisOptions>,
): RatingAnalysis | null {
  const votes = all.filter(({ anchor }) => anchor === undefined)
  const anchors = all.filter(({ anchor }) => anchor !== undefined)
  const models = modelsOf(votes)
  if (votes.length === 0) return null
  const { level } = options
  const byModel = groupBy(votes, ({ model }) => model)
  const known = contrasts.filter((pair) => pair.every((name) => byModel.has(name)))
  const differences = modelDifferences(votes, known, ({ score }) => score, level)
  return {
    kind: 'rating',
    level,
    estimands,
    data: {
      votes: votes.length,
      raters: new Set(votes.map(({ rater }) => rater)).size,
      sounds: new Set(votes.map(({ sound }) => sound)).size,
      anchorVotes: anchors.length,
    },
    models: scoresOf(votes, options),
    anchors: inOrder(anchors.map(({ anchor }) => anchor as string)).map((name) =>
      modelScores(
        name,
        anchors.filter(({ anchor }) => anchor === name),
        options,
      ),
    ),
    differences,
    crossCheck: crossCheck(votes, models, differences, level),
    preferences: describePreferences(votes, models),
    byClass: byGroup(
      votes,
      (vote) => vote.class,
      (group) => ({ models: scoresOf(group, { ...options, replicates: 0 }) }),
    ),
    byStratum: byGroup(
      votes,
      ({ stratum }) => stratum,
      (group) => ({ models: scoresOf(group, { ...options, replicates: 0 }) }),
    ),
    components: models.flatMap((name) => {
      const components = varianceComponents(sampleOf(byModel.get(name) ?? [], ({ score }) => score))
      return components ? [{ name, ...components }] : []
    }),
    agreement: describeScoreAgreement(votes),
    live: liveScores(votes, { alpha: 1 - level, plannedRaters: options.plannedRaters }),
    quality: describeRaters(all),
  }
}

function scoresOf(votes: readonly RatingVote[], options: Required<AnalysisOptions>): ModelScores[] {
  const byModel = groupBy(votes, ({ model }) => model)
  return modelsOf(votes).map((name) => modelScores(name, byModel.get(name) ?? [], options))
}
