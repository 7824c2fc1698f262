import { describe, expect, test } from 'vitest'
import { Random } from '../random.ts'
import { type Factor, factorOf } from '../sample/factor.ts'
import { ArrowSystem } from './arrow-system.ts'
import { bradleyTerry, type Comparison } from './bradley-terry.ts'
import { fitLinearMixed } from './linear-mixed.ts'
import { fitOrdinalMixed } from './ordinal-mixed.ts'

const table = (...rows: string[]) => rows.map((row) => row.split(' ').map(Number))

describe('Penicillin (Davies & Goldsmith 1972), diameter of 6 samples on 24 plates', () => {
  const samples = table(
    '27 27 25 26 25 24 24 26 24 24 26 25 26 26 26 25 25 25 24 26 25 25 24 24',
    '23 23 21 23 22 22 20 22 21 21 23 22 24 23 23 22 21 22 21 23 21 22 21 21',
    '26 26 25 25 26 25 23 26 24 24 26 26 26 26 25 25 24 24 23 26 24 25 24 24',
    '23 23 24 23 22 23 21 24 22 23 24 24 24 23 24 23 23 23 21 24 22 22 22 22',
    '23 23 24 23 23 22 22 24 22 22 24 24 25 23 24 23 23 23 21 24 22 22 24 21',
    '21 21 20 20 20 19 19 21 20 19 21 20 22 20 22 20 20 19 19 21 18 20 19 18',
  )
  const cells = samples.flatMap((row, sample) => row.map((diameter, plate) => ({ diameter, sample, plate })))
  test('REML with crossed intercepts: 22.972; sd .8467 of plates, 1.9316 of samples, .5499 left (lme4)', () => {
    const fit = fitLinearMixed(
      Float64Array.from(cells, (cell) => cell.diameter),
      [new Float64Array(cells.length).fill(1)],
      [factorOf(cells.map((cell) => `${cell.plate}`)), factorOf(cells.map((cell) => `${cell.sample}`))],
    )
    expect(fit.coefficients[0]).toBeCloseTo(22.9722, 4)
    expect(fit.deviations[0]).toBeCloseTo(0.8467, 4)
    expect(fit.deviations[1]).toBeCloseTo(1.9316, 4)
    expect(fit.residual).toBeCloseTo(0.5499, 4)
  })
})

test('wine (Randall 1989): tempwarm 3.0630, contactyes 1.8349, judges’ variance 1.2795, log-likelihood −81.5654 (ordinal::clmm)', () => {
  // Bottles 1–2 cold without contact, 3–4 cold with, 5–6 warm without, 7–8 warm with; a column a judge.
  const bottles = table(
    '2 1 2 3 2 3 1 2 1',
    '3 2 3 2 3 2 1 2 2',
    '3 1 3 3 4 3 2 2 3',
    '4 3 2 2 3 2 2 3 2',
    '4 2 5 3 3 2 2 3 3',
    '4 3 5 2 3 4 3 3 2',
    '5 5 4 5 3 5 2 3 4',
    '5 4 4 3 3 4 3 4 4',
  )
  const rows = bottles.flatMap((ratings, bottle) => ratings.map((rating, judge) => ({ rating, bottle, judge })))
  const column = (value: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, value)
  const fit = fitOrdinalMixed(
    rows.map((row) => row.rating - 1),
    5,
    [column((row) => Number(row.bottle >= 4)), column((row) => Number(row.bottle % 4 >= 2))],
    [factorOf(rows.map((row) => `${row.judge}`))],
  )
  expect(fit.coefficients[0]).toBeCloseTo(3.063, 4)
  expect(fit.coefficients[1]).toBeCloseTo(1.8349, 4)
  expect(fit.variances[0]).toBeCloseTo(1.2795, 4)
  expect(fit.logLikelihood).toBeCloseTo(-81.5654, 4)
})

test('baseball (Agresti 1990): abilities over Baltimore and home advantage .3023 (BradleyTerry2)', () => {
  const teams = ['Milwaukee', 'Detroit', 'Toronto', 'New York', 'Boston', 'Cleveland', 'Baltimore']
  // Home wins–away wins; a row a home team, a column an away team.
  const games = [
    '- 4-3 4-2 4-3 6-1 4-2 6-0',
    '3-3 - 4-2 4-3 6-0 6-1 4-3',
    '2-5 4-3 - 2-4 4-3 4-2 6-0',
    '3-3 5-1 2-5 - 4-3 4-2 6-1',
    '5-1 2-5 3-3 4-2 - 5-2 6-0',
    '2-5 3-3 3-4 4-3 4-2 - 2-4',
    '2-5 1-5 1-6 2-4 1-6 3-4 -',
  ].map((row) => row.split(' '))
  const comparisons = games.flatMap((row, i) =>
    row.flatMap((score, j): Comparison[] => {
      const [homeWins = 0, awayWins = 0] = score.split('-').map(Number)
      return i === j ? [] : [{ home: teams[i] ?? '', away: teams[j] ?? '', homeWins, awayWins }]
    }),
  )
  const fit = bradleyTerry(comparisons, { reference: 'Baltimore', withHome: false })
  const expected = {
    Boston: 1.1077,
    Cleveland: 0.6839,
    Detroit: 1.4364,
    Milwaukee: 1.5814,
    'New York': 1.2476,
    Toronto: 1.2945,
  }
  for (const [team, ability] of Object.entries(expected)) expect(fit?.abilities[team]).toBeCloseTo(ability, 4)
  expect(bradleyTerry(comparisons, { reference: 'Baltimore', withHome: true })?.home).toBeCloseTo(0.3023, 4)
})

test('somebody who never lost has no finite ability, and none is given', () => {
  const comparisons = [{ home: 'a', away: 'b', homeWins: 5, awayWins: 0 }]
  expect(bradleyTerry(comparisons, { reference: 'b', withHome: false })).toBeNull()
})

test('an arrow system is solved as the whole matrix is', () => {
  const random = new Random(5)
  const factor = (levels: number): Factor => factorOf(Array.from({ length: 60 }, () => `${random.below(levels)}`))
  const factors = [factor(4), factor(11), factor(3)]
  const weights = Array.from({ length: 60 }, () => random.next())
  const scales = [0.7, 1.3, 0.4]
  const system = new ArrowSystem(factors)
  system.weigh(Float64Array.from(weights))
  const right = Float64Array.from({ length: system.size }, () => random.normal())
  const solution = system.factorise(scales).solve(right)
  const image = solution.slice()
  weights.forEach((weight, vote) => {
    const places = factors.map((_, k) => system.places[k]?.[vote] ?? 0)
    const at = (values: Float64Array, k: number) => values[places[k] ?? 0] ?? 0
    const sum = scales.reduce((total, scale, k) => total + scale * at(solution, k), 0)
    scales.forEach((scale, k) => {
      image[places[k] ?? 0] = at(image, k) + weight * scale * sum
    })
  })
  right.forEach((value, i) => {
    expect(image[i]).toBeCloseTo(value, 10)
  })
})
