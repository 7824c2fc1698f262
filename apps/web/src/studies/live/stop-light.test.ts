import type { LiveContrast, LiveStudy } from '@soundscene/fieldwork'
import { expect, test } from 'vitest'
import { stopLightOf } from './stop-light.ts'

const contrast = (lower: string, higher: string, ends: [number, number] | null): LiveContrast => ({
  ...{ lower, higher, raters: 20 },
  difference: {
    estimate: 0.5,
    asymptotic: ends && { lower: ends[0], upper: ends[1] },
    empiricalBernstein: { lower: 0.1, upper: 0.2 },
  },
})

const study = (contrasts?: LiveContrast[], stored = 10) =>
  ({
    progress: { stored, wanted: 100, fewest: 0, most: 2, technical: 0 },
    strata: contrasts ? { site: { contrasts } } : {},
  }) as unknown as LiveStudy

test('without votes, before fifteen raters, and while a difference may be none, there is nothing to stop for', () => {
  expect(stopLightOf(study())).toEqual({ light: 'wait', settled: [], open: [] })
  for (const ends of [null, [-0.1, 0.4], [0, 0.4]] as const) {
    const light = stopLightOf(study([contrast('other', 'match', ends && [...ends])]))
    expect(light).toEqual({ light: 'wait', settled: [], open: [['other', 'match']] })
  }
})

test('a difference that leaves out zero settles the order, also the other way round', () => {
  expect(stopLightOf(study([contrast('other', 'match', [0.1, 0.8])]))).toMatchObject({
    light: 'settled',
    settled: [['other', 'match']],
  })
  expect(stopLightOf(study([contrast('other', 'match', [-0.8, -0.1])]))).toMatchObject({
    light: 'settled',
    settled: [['match', 'other']],
  })
})

test('every registered comparison must be settled', () => {
  expect(stopLightOf(study([contrast('e', 'f', [0.2, 1]), contrast('f', 'g', [-0.2, 1])]))).toEqual({
    light: 'wait',
    settled: [['e', 'f']],
    open: [['f', 'g']],
  })
})

test('once all votes that were wanted are in, the plan is fulfilled', () => {
  expect(stopLightOf(study(undefined, 100)).light).toBe('full')
})
