import { expect, test } from 'vitest'
import { measureFirstTrial } from './first-trial.ts'
import type { RaterStage } from './rater-stage.ts'

/** Raters may come on a phone: the page with which it begins is light. */
export function firstTrialSuite({ stack, field, browser }: RaterStage): void {
  test('at most 150 kB of scripts come over the wire, and one font', async () => {
    const { script, font } = await measureFirstTrial(browser(), stack.address, field())
    expect(script).toBeGreaterThan(0)
    expect(script).toBeLessThanOrEqual(150_000)
    expect(font).toBeGreaterThan(0)
    expect(font).toBeLessThanOrEqual(50_000)
  })
}
