import { SoundsceneError } from '@soundscene/errors'
import { agreementOfCounts, type CountAgreement } from '../agreement/agreement-of-counts.ts'
import { krippendorffAlpha } from '../agreement/krippendorff.ts'
import { type VarianceComponents, varianceComponents } from '../agreement/variance-components.ts'
import { estimateShare, type ShareEstimate } from '../clusters/share-estimate.ts'
import { type AnalysisOptions, estimands, withDefaults } from '../estimands.ts'
import { type Excluding, type Exclusions, withExclusions } from '../raters/exclusions.ts'
import { describeRaters, type Quality } from '../raters/quality.ts'
import { byGroup, groupBy } from '../sample/groups.ts'
import { ratersThatDecide } from '../tests/robustness.ts'
import { type ChoiceVote, choices } from '../votes/choice-votes.ts'
import { type AgainstChance, testAgainstChance } from './against-chance.ts'
import { type ChoiceModels, compareChoiceModels } from './choice-models.ts'
import { type LiveShares, liveShares } from './live.ts'
import { describeNeither, type NeitherCriterion } from './neither-criterion.ts'
import {
  type BootstrappedShare,
  type ByChoice,
  bootstrappedShare,
  byChoice,
  indicator,
  type SimultaneousShares,
  simultaneousShares,
} from './shares.ts'
import { describeSideBias, type SideBias } from './side-bias.ts'

/** Shares of one class, model or stratum. */
interface GroupShares {
  name: string
  shares: ByChoice<ShareEstimate>
}

/** Every figure of a forced-choice study, naive ones beside those that hold. */
export interface ChoiceAnalysis {
  kind: 'choice'
  level: number
  estimands: typeof estimands
  data: { votes: number; raters: number; sounds: number; catchVotes: number }
  shares: ByChoice<BootstrappedShare>
  simultaneous: SimultaneousShares
  /** Match among match and other; null where nobody chose. */
  chosen: (BootstrappedShare & { againstChance: AgainstChance }) | null
  byClass: GroupShares[]
  byModel: GroupShares[]
  byStratum: GroupShares[]
  models: ChoiceModels | null
  /** How many raters must leave before `match` no longer leads `other`; null without a lead. */
  ratersThatDecide: number | null
  /** Of whether the answer was `match`. */
  components: VarianceComponents | null
  agreement: (CountAgreement & { krippendorffNominal: number | null }) | null
  neitherCriterion: NeitherCriterion | null
  sideBias: SideBias | null
  live: LiveShares
  quality: Quality
}

/**
 * Analyses a forced-choice study. Catch pairs are only used for the criterion of `neither`.
 * @throws SoundsceneError `input/invalid` when every vote is on a catch pair
 */
export function analyzeChoices(
  votes: readonly ChoiceVote[],
  options: AnalysisOptions & Excluding = {},
): ChoiceAnalysis & { exclusions: Exclusions<ChoiceAnalysis> | null } {
  const analyse = (kept: readonly ChoiceVote[]) => analysisOf(kept, withDefaults(options))
  const analysis = analyse(votes)
  if (!analysis) throw new SoundsceneError('input/invalid', { what: 'Every vote is on a catch pair.' })
  return { ...analysis, exclusions: withExclusions(votes, options, analyse) }
}

function analysisOf(all: readonly ChoiceVote[], options: Required<AnalysisOptions>): ChoiceAnalysis | null {
  const votes = all.filter(({ pair }) => pair === 'target')
  if (votes.length === 0) return null
  const { level } = options
  const chosen = votes.filter(({ choice }) => choice !== 'neither')
  const shares = (group: readonly ChoiceVote[]) => ({
    shares: byChoice((choice) => estimateShare(indicator(group, choice), level)),
  })
  return {
    kind: 'choice',
    level,
    estimands,
    data: {
      votes: votes.length,
      raters: new Set(votes.map(({ rater }) => rater)).size,
      sounds: new Set(votes.map(({ sound }) => sound)).size,
      catchVotes: all.length - votes.length,
    },
    shares: byChoice((choice) => bootstrappedShare(indicator(votes, choice), options)),
    simultaneous: simultaneousShares(votes, level),
    chosen:
      chosen.length === 0
        ? null
        : { ...bootstrappedShare(indicator(chosen, 'match'), options), againstChance: testAgainstChance(chosen) },
    byClass: byGroup(votes, (vote) => vote.class, shares),
    byModel: byGroup(votes, ({ model }) => model, shares),
    byStratum: byGroup(votes, ({ stratum }) => stratum, shares),
    models: compareChoiceModels(votes, level),
    ratersThatDecide: ratersThatDecide(surpluses(chosen)),
    components: varianceComponents(indicator(votes, 'match')),
    agreement: describeAgreement(votes),
    neitherCriterion: describeNeither(all),
    sideBias: describeSideBias(chosen, level),
    live: liveShares(votes, { alpha: 1 - level, plannedRaters: options.plannedRaters }),
    quality: describeRaters(all),
  }
}

/** For each rater, how many more matches than others were chosen. */
function surpluses(chosen: readonly ChoiceVote[]): number[] {
  return [...groupBy(chosen, ({ rater }) => rater).values()].map((own) =>
    own.reduce((sum, { choice }) => sum + (choice === 'match' ? 1 : -1), 0),
  )
}

/** Agreement of raters on the same sound (and model). */
function describeAgreement(votes: readonly ChoiceVote[]): ChoiceAnalysis['agreement'] {
  const items = [...groupBy(votes, ({ sound, model }) => JSON.stringify([sound, model])).values()]
  const counts = items.map((item) => choices.map((choice) => item.filter((vote) => vote.choice === choice).length))
  const agreement = agreementOfCounts(counts)
  const units = items.map((item) => item.map(({ choice }) => choices.indexOf(choice)))
  return agreement && { ...agreement, krippendorffNominal: krippendorffAlpha(units, 'nominal') }
}
