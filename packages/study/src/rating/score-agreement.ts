import { agreementOfCounts } from '../agreement/agreement-of-counts.ts'
import { type IntraclassCorrelations, iccOfComponents, shroutFleiss } from '../agreement/intraclass.ts'
import { krippendorffAlpha } from '../agreement/krippendorff.ts'
import { varianceComponents } from '../agreement/variance-components.ts'
import { groupBy } from '../sample/groups.ts'
import { sampleOf } from '../sample/sample.ts'
import type { RatingVote } from '../votes/rating-votes.ts'

/** Agreement of raters on the same picture for the same sound: description only, never a reason to leave anybody out. */
export interface ScoreAgreement {
  /** Share of pairs of raters who gave the same score. */
  raw: number
  gwetAc1: number
  krippendorffOrdinal: number | null
  krippendorffInterval: number | null
  /** All six where everybody scored everything, else ICC(2,·) from variance components. */
  intraclass: IntraclassCorrelations | ReturnType<typeof iccOfComponents> | null
}

/** Describes agreement; null where no picture was scored twice. */
export function describeScoreAgreement(votes: readonly RatingVote[]): ScoreAgreement | null {
  const item = ({ sound, model }: RatingVote) => JSON.stringify([sound, model])
  const items = [...groupBy(votes, item).values()]
  const units = items.map((unit) => unit.map(({ score }) => score))
  const counts = agreementOfCounts(
    units.map((unit) => [1, 2, 3, 4, 5].map((value) => unit.filter((score) => score === value).length)),
  )
  if (!counts) return null
  return {
    raw: counts.raw,
    gwetAc1: counts.gwetAc1,
    krippendorffOrdinal: krippendorffAlpha(units, 'ordinal'),
    krippendorffInterval: krippendorffAlpha(units, 'interval'),
    intraclass: intraclassOf(votes, items, item),
  }
}

function intraclassOf(
  votes: readonly RatingVote[],
  items: readonly RatingVote[][],
  item: (vote: RatingVote) => string,
) {
  const raters = [...new Set(votes.map(({ rater }) => rater))].sort()
  if (raters.length < 2 || items.length < 2) return null
  if (items.every((unit) => unit.length === raters.length)) return shroutFleiss(items.map((unit) => inOrderOf(unit)))
  const crossed = votes.map((vote) => ({ rater: vote.rater, sound: item(vote), score: vote.score }))
  const components = varianceComponents(sampleOf(crossed, ({ score }) => score))
  return components && iccOfComponents(components, votes.length / items.length)
}

/** Scores of one picture in the raters' order. */
const inOrderOf = (unit: readonly RatingVote[]) =>
  [...unit].sort((a, b) => (a.rater < b.rater ? -1 : 1)).map(({ score }) => score)
