import { describe, expect, test } from 'vitest'
import { type SimulatedRatings, simulateRatings } from '../simulation/simulate-ratings.ts'
import { type RatingVote, readRatingVotes } from '../votes/rating-votes.ts'
import { analyzeRatings } from './analyze-ratings.ts'

const study: SimulatedRatings = {
  raters: 10,
  sounds: 40,
  votesPerRater: 40,
  models: { d: 1.9, e: 2.74, f: 3.16, g: 3.7 },
  sd: { rater: 0.45, sound: 0.5, soundModel: 0.45, raterModel: 0.25, residual: 0.8 },
}

describe("a study of the paper's size", () => {
  const analysis = analyzeRatings(simulateRatings(study, 1))
  test('orders the models, each with an interval on the scale that is wider than the naive one', () => {
    expect(analysis.models.map(({ name }) => name)).toEqual(['d', 'e', 'f', 'g'])
    for (const { estimate, twoWay, naive, pigeonhole } of analysis.models) {
      expect(twoWay?.df).toBe(9)
      expect(twoWay?.lower).toBeLessThan(naive?.p808.lower ?? 0)
      expect(twoWay?.upper).toBeGreaterThan(naive?.p808.upper ?? 5)
      expect(pigeonhole?.lower).toBeLessThan(estimate)
    }
  })
  test('compares neighbours by paired differences with Holm over the three', () => {
    expect(analysis.differences.map(({ first, second }) => first + second)).toEqual(['de', 'ef', 'fg'])
    for (const { estimate, pairs, twoWay, naive } of analysis.differences) {
      expect(pairs).toBe(400)
      expect(twoWay?.t).toBeCloseTo(estimate / (twoWay?.se ?? 0), 12)
      expect(twoWay?.pHolm).toBeGreaterThanOrEqual(twoWay?.p ?? 1)
      expect(twoWay?.p).toBeGreaterThan(naive.welch?.p ?? 0)
    }
  })
  test('is cross-checked by a linear and an ordinal mixed model that agree with it', () => {
    if ('leftOut' in analysis.crossCheck) throw new Error(analysis.crossCheck.leftOut)
    const { linear, ordinal, disagreements } = analysis.crossCheck
    expect(disagreements).toEqual([])
    for (const [i, { estimate }] of analysis.differences.entries()) {
      expect(linear.differences[i]?.estimate).toBeCloseTo(estimate, 6)
      expect(Math.sign(ordinal?.differences[i]?.estimate ?? 0)).toBe(1)
    }
    expect(linear.deviations.soundModel).toBeCloseTo(0.45, 1)
  })
  test('describes agreement by all six intraclass correlations, every picture having every rater', () => {
    expect(analysis.agreement?.intraclass).toHaveProperty('icc3k')
    expect(analysis.preferences?.comparisons).toHaveLength(6)
    expect(analysis.preferences?.bradleyTerry?.abilities.g).toBeGreaterThan(1)
  })
})

test('contrasts that were registered are those that are tested', () => {
  const votes = simulateRatings(study, 1)
  const { differences } = analyzeRatings(votes, { contrasts: [['d', 'g']] })
  expect(differences.map(({ first, second }) => first + second)).toEqual(['dg'])
  expect(() => analyzeRatings(votes, { contrasts: [['d', 'z']] })).toThrow('There are no votes for the model "z".')
})

test('models that no rater heard on the same sound are still compared, without pairs', () => {
  const votes = simulateRatings(study, 2).filter(
    ({ rater, model }) => (Number(rater.slice(10)) % 2 === 0) === (model === 'g'),
  )
  const [difference] = analyzeRatings(votes, { contrasts: [['f', 'g']] }).differences
  const mean = (name: string) => {
    const scores = votes.filter(({ model }) => model === name).map(({ score }) => score)
    return scores.reduce((sum, score) => sum + score, 0) / scores.length
  }
  expect(difference).toMatchObject({ pairs: 0, ratersThatDecide: null })
  expect(difference?.estimate).toBeCloseTo(mean('g') - mean('f'), 10)
  expect(difference?.twoWay?.se).toBeGreaterThan(difference?.naive.welch?.se ?? 1)
})

test('raters who put wrong pictures above real ones too often are left out of the second analysis only', () => {
  const anchors = (rater: string, real: number, wrong: number): RatingVote[] => [
    { rater, sound: 'a', model: 'anchor', anchor: 'real', score: real },
    { rater, sound: 'a', model: 'anchor', anchor: 'wrong', score: wrong },
  ]
  const votes = [...simulateRatings(study, 3), ...anchors('simulated-1', 2, 4), ...anchors('simulated-2', 5, 1)]
  const analysis = analyzeRatings(votes, { exclude: { anchors: 0.15 } })
  expect(analysis.anchors.map(({ name, estimate }) => [name, estimate])).toEqual([
    ['real', 3.5],
    ['wrong', 2.5],
  ])
  expect(analysis.exclusions?.excluded).toEqual([{ rater: 'simulated-1', reasons: ['anchors'] }])
  expect(analysis.exclusions?.analysis?.data.raters).toBe(9)
  expect(analysis.data).toMatchObject({ raters: 10, votes: 1600, anchorVotes: 4 })
  expect(() => analyzeRatings(anchors('r', 5, 1))).toThrow('Every vote is on an anchor.')
})

test('too little to say much gives nulls and reasons instead of numbers', () => {
  const { votes } = readRatingVotes('rater,sound,model,score\nr,s,m,5\n')
  const { models, differences, crossCheck, agreement, live } = analyzeRatings(votes)
  expect(models[0]).toMatchObject({ estimate: 5, sd: 0, naive: null, twoWay: null, pigeonhole: null, diversity: null })
  expect(differences).toEqual([])
  expect(crossCheck).toEqual({ leftOut: 'It needs two models, two raters and two sounds.' })
  expect(agreement).toBeNull()
  expect(live[0]?.score?.empiricalBernstein).toEqual({ lower: 1, upper: 5 })
})

test('when everybody gives the same score, there is no interval that looks like certainty', () => {
  const votes = simulateRatings(study, 1).map((vote) => ({ ...vote, score: 3 }))
  const analysis = analyzeRatings(votes)
  expect(analysis.differences[0]).toMatchObject({ estimate: 0, twoWay: null, ratersThatDecide: null })
  expect(JSON.stringify(analysis)).not.toContain('NaN')
  expect(analysis.models[0]).toMatchObject({ estimate: 3, twoWay: null, pigeonhole: null })
})
