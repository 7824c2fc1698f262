import { describe, expect, test } from 'vitest'
import { sampleOf } from '../sample/sample.ts'
import { agreementOfCounts } from './agreement-of-counts.ts'
import { iccOfComponents, shroutFleiss } from './intraclass.ts'
import { krippendorffAlpha, type Metric } from './krippendorff.ts'
import { varianceComponents } from './variance-components.ts'

/** Columns of a table of raters that is written a row a rater, `.` being no answer. */
function unitsOf(...rows: string[]): number[][] {
  const table = rows.map((row) => row.split(' '))
  return (table[0] ?? []).map((_, unit) =>
    table
      .map((row) => row[unit] ?? '.')
      .filter((value) => value !== '.')
      .map(Number),
  )
}

describe('Krippendorff 2011, four raters of twelve units', () => {
  const units = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )
  test.each<[Metric, number]>([
    ['nominal', 0.743421],
    ['ordinal', 0.815388],
    ['interval', 0.849107],
    ['ratio', 0.797403],
  ])('%s α is %f', (metric, alpha) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(alpha, 6)
  })
})

describe('Wikipedia, Krippendorff’s alpha, three raters of fifteen units', () => {
  const units = unitsOf(
    '. . . . . 3 4 1 2 1 1 3 3 . 3',
    '1 . 2 1 3 3 4 3 . . . . . . .',
    '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
  )
  test.each<[Metric, number]>([
    ['nominal', 0.691358],
    ['interval', 0.810845],
  ])('%s α is %f', (metric, alpha) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(alpha, 6)
  })
})

test('Fleiss κ of ten subjects, fourteen raters and five categories is .209931 (Wikipedia)', () => {
  const counts = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ]
  const agreement = agreementOfCounts(counts)
  expect(agreement?.raw).toBeCloseTo(0.378022, 6)
  expect(agreement?.expected).toBeCloseTo(0.212755, 6)
  expect(agreement?.fleissKappa).toBeCloseTo(0.209931, 6)
})

test('where nearly all agree on one answer, α and κ collapse and AC1 does not', () => {
  const counts = [...Array.from({ length: 18 }, () => [5, 0, 0]), [4, 1, 0], [4, 0, 1]]
  const units = counts.map((item) => item.flatMap((count, answer) => new Array<number>(count).fill(answer)))
  const agreement = agreementOfCounts(counts)
  expect(agreement?.raw).toBeCloseTo(0.96, 12)
  expect(agreement?.fleissKappa).toBeLessThan(0.01)
  expect(krippendorffAlpha(units, 'nominal')).toBeLessThan(0.02)
  expect(agreement?.gwetAc1).toBeGreaterThan(0.95)
})

describe('Shrout & Fleiss 1979, six targets and four judges', () => {
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]
  test('ICC 1, 2, 3 are .1657, .2898, .7148 and of means .4428, .6201, .9093', () => {
    const icc = Object.values(shroutFleiss(table)).map((value) => Number(value.toFixed(4)))
    expect(icc).toEqual([0.1657, 0.2898, 0.7148, 0.4428, 0.6201, 0.9093])
  })
  test('variance components by moments give the same ICC(2,1) and ICC(2,k) to 1e-9', () => {
    const votes = table.flatMap((row, i) => row.map((value, j) => ({ sound: `${i}`, rater: `${j}`, value })))
    const components = varianceComponents(sampleOf(votes, (vote) => vote.value))
    const { icc2, icc2k } = shroutFleiss(table)
    const moments = components && iccOfComponents(components, 4)
    expect(moments?.icc2).toBeCloseTo(icc2, 9)
    expect(moments?.icc2k).toBeCloseTo(icc2k, 9)
  })
})

test('nothing to compare gives no agreement instead of a number', () => {
  expect(agreementOfCounts([[1, 0]])).toBeNull()
  expect(krippendorffAlpha([[1], [2]], 'nominal')).toBeNull()
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [1, 1],
      ],
      'interval',
    ),
  ).toBeNull()
})
