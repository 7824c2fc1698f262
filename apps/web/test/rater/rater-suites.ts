import { describe } from 'vitest'
import type { Stack } from '../stack.ts'
import { accessSuite } from './access-suite.ts'
import { firstTrialSuite } from './first-trial-suite.ts'
import { gateSuite } from './gate-suite.ts'
import { offlineSuite } from './offline-suite.ts'
import { raterStage } from './rater-stage.ts'
import { resumeSuite } from './resume-suite.ts'
import { trialSuite } from './trial-suite.ts'
import { wayOutSuite } from './way-out-suite.ts'

/** What raters do, done in a browser against a real database. */
export function raterSuites(stack: Stack): void {
  const stage = raterStage(stack)
  describe('at the first trial', () => firstTrialSuite(stage))
  describe('before the sound was heard', () => gateSuite(stage))
  describe('in a trial', () => trialSuite(stage))
  describe('after a reload, a crash or a kill', () => resumeSuite(stage))
  describe('without a connection', () => offlineSuite(stage))
  describe('on their way in and out', () => wayOutSuite(stage))
  describe('whoever they are', () => accessSuite(stage))
}
