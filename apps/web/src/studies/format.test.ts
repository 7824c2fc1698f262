import { expect, test } from 'vitest'
import { formatIn, rangeText } from './format.ts'

test('numbers are written as the language does', () => {
  const [en, de] = [formatIn('en'), formatIn('de')]
  expect([en.percent(0.734), de.percent(0.734)]).toEqual(['73.4%', '73,4\u00a0%'])
  expect([en.count(12_000), de.count(12_000)]).toEqual(['12,000', '12.000'])
  expect([en.p(0.01234), en.p(1e-9)]).toEqual(['0.012', '< 0.0001'])
  expect([en.pWithSign(0.01234), de.pWithSign(1e-9)]).toEqual(['= 0.012', '< 0,0001'])
  expect(rangeText({ lower: 2.5, upper: 3.456 }, 'score', de)).toBe('2,50 – 3,46')
  expect(rangeText(null, 'percent', en)).toBe('–')
})
