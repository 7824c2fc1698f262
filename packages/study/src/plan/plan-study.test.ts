import { expect, test } from 'vitest'
import { planReport } from '../report/plan-report.ts'
import { renderReport } from '../report/render.ts'
import { simulateChoices } from '../simulation/simulate-choices.ts'
import { simulateRatings } from '../simulation/simulate-ratings.ts'
import { componentsOfChoices, componentsOfDifferences } from './pilot.ts'
import { planStudy } from './plan-study.ts'
import { componentsOfShare } from './precision.ts'
import { rehearseChoices } from './rehearsal.ts'

const taste = { match: 0.73, otherOfRest: 0.4, raterSd: 0.5, soundSd: 1 }
const design = { raters: 60, sounds: 40, votesPerRater: 20 }
const components = componentsOfShare(0.73, 0.5, 1)
const question = {
  kind: 'choice',
  quantity: 'the share of match',
  source: 'assumed',
  components,
  halfWidth: 0.03,
} as const

test('a plan says how many sounds the aim takes and that more sounds do what more votes do not', () => {
  const plan = planStudy({ ...question, designs: [design, { raters: 400, sounds: 400, votesPerRater: 20 }] })
  expect(plan.aim.fewestSounds).toBeGreaterThan(100)
  expect(plan.aim.naiveVotes).toBe(842)
  expect(plan.aim.cheapest?.raters).toBe(400)
  expect(plan.moreOf.sounds.votes).toBe(plan.designs[0]?.votes)
  expect(plan.moreOf.sounds.halfWidth).toBeLessThan(plan.moreOf.votesPerRater.halfWidth)
  expect(renderReport(planReport(plan), 'text')).toContain('More sounds, not more votes')
})

test('a rehearsal with simulated raters finds the width that the plan expects, and says that they are simulated', () => {
  const rehearsal = rehearseChoices({ ...design, ...taste }, { studies: 100, seed: 1 })
  const plan = planStudy({ ...question, designs: [design], rehearsal })
  expect(rehearsal.twoWay.halfWidth / (plan.designs[0]?.halfWidth ?? 0)).toBeCloseTo(1, 0)
  expect(rehearsal.twoWay.covered).toBeGreaterThan(rehearsal.naive.covered)
  expect(renderReport(planReport(plan), 'text')).toContain('SIMULATED raters, 100 studies')
})

test('the components of a large pilot are those that its raters were simulated with', () => {
  const { votes } = simulateChoices({ raters: 300, sounds: 300, votesPerRater: 100, ...taste }, 2)
  const pilot = componentsOfChoices(votes)
  expect(pilot.rater).toBeCloseTo(components.rater, 2)
  expect(pilot.sound).toBeCloseTo(components.sound, 2)
  const sd = { rater: 0.45, sound: 0.5, soundModel: 0.45, raterModel: 0.25, residual: 0.8 }
  const ratings = { raters: 200, sounds: 200, votesPerRater: 60, models: { f: 2.8, g: 3.2 }, sd, rounded: false }
  const difference = componentsOfDifferences(simulateRatings(ratings, 2))
  const truth = { rater: 2 * 0.25 ** 2, sound: 2 * 0.45 ** 2, residual: 2 * 0.8 ** 2 }
  for (const part of ['rater', 'sound', 'residual'] as const)
    expect(Math.abs(difference[part] / truth[part] - 1)).toBeLessThan(0.25)
})

test('a pilot of a single rater is refused in one line', () => {
  const { votes } = simulateChoices({ raters: 1, sounds: 9, votesPerRater: 9, ...taste }, 1)
  expect(() => componentsOfChoices(votes)).toThrow('The pilot is too small')
  expect(() => componentsOfDifferences([])).toThrow('The pilot is too small')
})
