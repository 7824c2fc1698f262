import type { LiveFigures, LiveStudy } from '@soundscene/fieldwork'
import { expect, test } from 'vitest'
import { stopLightOf } from './stop-light.ts'

type Sequence = { estimate: number; asymptotic: Ends | null; empiricalBernstein: Ends }
type Ends = { lower: number; upper: number }

const sequence = (lower: number, upper: number, isShort = false): Sequence => ({
  estimate: (lower + upper) / 2,
  asymptotic: isShort ? null : { lower, upper },
  empiricalBernstein: { lower: isShort ? lower : 0, upper: isShort ? upper : 5 },
})

const study = (figures: Partial<LiveFigures> | undefined, stored = 10) =>
  ({
    progress: { stored, wanted: 100, fewest: 0, most: 2, technical: 0 },
    strata: figures ? { site: { shares: null, scores: [], sharesByModel: {}, ...figures } } : {},
  }) as unknown as LiveStudy

const shares = (match: Sequence, other: Sequence) =>
  ({ shares: { shares: { match, other, neither: null } } }) as unknown as Partial<LiveFigures>

const matching = { primary: 'match-share', contrasts: [], level: 0.95 } as const
const comparing = { primary: 'model-differences', contrasts: [], level: 0.95 } as const

test('without votes, and while intervals overlap, there is nothing to stop for', () => {
  expect(stopLightOf(study(undefined), matching)).toMatchObject({ light: 'wait', settled: [], open: [] })
  const overlapping = shares(sequence(0.3, 0.6), sequence(0.2, 0.4))
  expect(stopLightOf(study(overlapping), matching)).toMatchObject({ light: 'wait', open: [['other', 'match']] })
})

test('two sequences that don’t overlap settle it, also the other way round', () => {
  const ahead = shares(sequence(0.5, 0.8), sequence(0.1, 0.3))
  expect(stopLightOf(study(ahead), matching)).toMatchObject({
    light: 'settled',
    settled: [['other', 'match']],
    confidence: 0.95,
  })
  const behind = shares(sequence(0.1, 0.3, true), sequence(0.5, 0.8, true))
  expect(stopLightOf(study(behind), matching)).toMatchObject({ light: 'settled', settled: [['match', 'other']] })
})

test('every contrast must be settled, hidden pictures aside, and their sequences err together', () => {
  const score = (name: string, lower: number, upper: number) => ({ name, raters: 20, score: sequence(lower, upper) })
  const scores = [
    score('e', 1, 2),
    score('f', 2.5, 3),
    score('g', 2.9, 4),
    score('real', 4, 5),
  ] as LiveFigures['scores']
  const light = stopLightOf(study({ scores }), comparing)
  expect(light).toMatchObject({ light: 'wait', settled: [['e', 'f']], open: [['f', 'g']] })
  expect(light.confidence).toBeCloseTo(0.85, 12)
  const contrasts = [['e', 'g']] as const
  expect(stopLightOf(study({ scores }), { ...comparing, contrasts })).toMatchObject({
    light: 'settled',
    settled: [['e', 'g']],
  })
})

test('once all votes that were wanted are in, the plan is fulfilled', () => {
  expect(stopLightOf(study(undefined, 100), matching).light).toBe('full')
})
