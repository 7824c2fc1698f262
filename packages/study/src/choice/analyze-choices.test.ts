import { describe, expect, test } from 'vitest'
import { type SimulatedChoices, simulateChoices } from '../simulation/simulate-choices.ts'
import { type Choice, type ChoiceVote, readChoiceVotes } from '../votes/choice-votes.ts'
import { analyzeChoices } from './analyze-choices.ts'

/** Ten raters and ten sounds; `choiceOf` says who answers what. */
const hundred = (choiceOf: (rater: number, sound: number) => Choice): ChoiceVote[] =>
  Array.from({ length: 100 }, (_, i) => {
    const [rater, sound] = [Math.floor(i / 10), i % 10]
    return { rater: `r${rater}`, sound: `s${sound}`, choice: choiceOf(rater, sound), pair: 'target' as const }
  })

/** The paper's 73, 11 and 16 of a hundred, spread over raters and sounds by a Latin square. */
const paper = hundred((rater, sound) => {
  const place = ((rater + sound) % 10) * 10 + rater
  return place < 73 ? 'match' : place < 84 ? 'other' : 'neither'
})

const study: SimulatedChoices = {
  raters: 40,
  sounds: 60,
  votesPerRater: 30,
  match: 0.73,
  otherOfRest: 0.4,
  raterSd: 0.5,
  soundSd: 1,
}

describe("the paper's 73/11/16", () => {
  const analysis = analyzeChoices(paper)
  test('has the shares of the paper and the naive intervals of the textbooks', () => {
    expect(analysis.shares.match.count).toBe(73)
    expect(analysis.shares.other.estimate).toBeCloseTo(0.11, 12)
    expect(analysis.shares.neither.estimate).toBeCloseTo(0.16, 12)
    expect(analysis.simultaneous.naive.goodman.match.lower).toBeCloseTo(0.6134214, 7)
    expect(analysis.live.naive.betaBinomial.match.lower).toBeLessThan(0.5695)
  })
  test('among the 84 who chose, 86.9 %: naive .7805 to .9253, p = 2.25e-12', () => {
    expect(analysis.chosen?.estimate).toBeCloseTo(73 / 84, 12)
    expect(analysis.chosen?.naive.wilson.lower).toBeCloseTo(0.7805, 4)
    expect(analysis.chosen?.againstChance.naive.binomial.p).toBeCloseTo(2.25e-12, 14)
    expect(analysis.chosen?.againstChance.signFlip.p).toBeLessThan(0.01)
  })
})

test('where raters and sounds differ, the two-way interval is much wider than the naive one, and so is the bootstrap', () => {
  const { shares } = analyzeChoices(simulateChoices(study, 4).votes)
  const width = (interval: { lower: number; upper: number } | null) => (interval ? interval.upper - interval.lower : 0)
  expect(width(shares.match.twoWay)).toBeGreaterThan(1.5 * width(shares.match.naive.wilson))
  expect(width(shares.match.pigeonhole)).toBeGreaterThan(1.5 * width(shares.match.naive.wilson))
  expect(shares.match.twoWay?.effectiveVotes).toBeLessThan(600)
  expect(shares.match.twoWay?.df).toBe(39)
})

test('an analysis is a pure function of its votes, options and seed', () => {
  const { votes } = simulateChoices(study, 1)
  expect(analyzeChoices(votes, { seed: 3 })).toEqual(analyzeChoices(votes, { seed: 3 }))
})

test('where everybody agrees, the effective number of votes is the smaller number of clusters', () => {
  const { shares } = analyzeChoices(hundred(() => 'match'))
  expect(shares.match.twoWay?.effectiveVotes).toBe(10)
  expect(shares.match.twoWay?.upper).toBe(1)
  expect(shares.match.twoWay?.lower).toBeCloseTo(0.7225, 4)
})

test('a single rater or a single sound gives no clustered interval instead of a wrong one', () => {
  const { votes } = readChoiceVotes('rater,sound,choice\nr,a,match\nr,b,neither\n')
  const { shares, chosen, live } = analyzeChoices(votes)
  expect(shares.match.twoWay).toBeNull()
  expect(shares.match.raterCluster).toBeNull()
  expect(shares.match.pigeonhole).toBeNull()
  expect(chosen?.againstChance.raterLogits).toBeNull()
  expect(live.shares.match?.asymptotic).toBeNull()
})

test('when nobody chose a picture, nothing is said about those who did', () => {
  expect(analyzeChoices(hundred(() => 'neither')).chosen).toBeNull()
})

test('catch pairs give the criterion of neither and enter no share', () => {
  const catches: ChoiceVote[] = [
    { rater: 'r0', sound: 'c1', choice: 'neither', pair: 'both-wrong' },
    { rater: 'r1', sound: 'c1', choice: 'match', pair: 'both-wrong' },
    { rater: 'r0', sound: 'c2', choice: 'match', pair: 'real' },
  ]
  const analysis = analyzeChoices([...paper, ...catches])
  expect(analysis.data).toMatchObject({ votes: 100, catchVotes: 3 })
  expect(analysis.neitherCriterion?.hits).toEqual({ neither: 1, pairs: 2, rate: 0.5 })
  expect(analysis.neitherCriterion?.falseAlarms.rate).toBe(0)
  expect(() => analyzeChoices(catches)).toThrow('Every vote is on a catch pair.')
})

test('a rater who always takes the left picture shows as side bias, not as a match', () => {
  const votes = paper.map((vote, i): ChoiceVote => {
    const targetSide = i % 2 === 0 ? 'left' : 'right'
    return { ...vote, targetSide, choice: targetSide === 'left' ? 'match' : 'other' }
  })
  const { sideBias, chosen } = analyzeChoices(votes)
  expect(sideBias?.left.estimate).toBe(1)
  expect(chosen?.estimate).toBe(0.5)
})

test('classes, models and strata are each told apart, models with a paired difference', () => {
  const votes = paper.flatMap((vote, i): ChoiceVote[] => [
    { ...vote, model: 'f', class: i % 2 ? 'dog' : 'dam', stratum: 'web' },
    { ...vote, model: 'g', class: i % 2 ? 'dog' : 'dam', stratum: 'web', choice: i % 3 ? 'match' : vote.choice },
  ])
  const { byClass, byModel, byStratum, models } = analyzeChoices(votes)
  expect(byClass.map(({ name }) => name)).toEqual(['dam', 'dog'])
  expect(byModel.map(({ name }) => name)).toEqual(['f', 'g'])
  expect(byStratum).toEqual([])
  const [difference] = models?.differences ?? []
  expect(difference).toMatchObject({ first: 'f', second: 'g', pairs: 100 })
  expect(difference?.estimate).toBeCloseTo(
    (byModel[1]?.shares.match.estimate ?? 0) - (byModel[0]?.shares.match.estimate ?? 0),
    12,
  )
  expect(difference?.naiveMcnemar?.p).toBeLessThan(0.001)
})

test('registered exclusions leave the first analysis as it is and add a second', () => {
  const votes = paper.map(
    (vote): ChoiceVote => ({
      ...vote,
      ...(vote.rater === 'r3' && { attention: 'failed' }),
      responseMs: vote.rater === 'r5' ? 100 : 2000,
    }),
  )
  const analysis = analyzeChoices(votes, { exclude: { attention: 2, medianMs: 500 } })
  expect(analysis.data.raters).toBe(10)
  expect(analysis.exclusions?.excluded).toEqual([
    { rater: 'r3', reasons: ['attention'] },
    { rater: 'r5', reasons: ['medianMs'] },
  ])
  expect(analysis.exclusions?.analysis?.data.raters).toBe(8)
  expect(analyzeChoices(votes, { exclude: { votes: 11 } }).exclusions?.analysis).toBeNull()
})

test('who breaks a rule in another task of the study is left out here too, and who is not here is not named', () => {
  const failed = (rater: string) => ({ rater, sound: 's1', attention: 'failed' as const })
  const elsewhere = [[failed('r3'), failed('r3'), failed('stranger')], [failed('r5')]]
  const { exclusions } = analyzeChoices(paper, { exclude: { attention: 0 }, elsewhere })
  expect(exclusions?.excluded).toEqual([
    { rater: 'r3', reasons: ['attention'] },
    { rater: 'r5', reasons: ['attention'] },
  ])
  expect(exclusions?.analysis?.data.raters).toBe(8)
})
