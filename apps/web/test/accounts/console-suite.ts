import { describe } from 'vitest'
import type { Stack } from '../stack.ts'
import { accountSuite } from './console/account-suite.ts'
import { setConsoleStage } from './console/console-stage.ts'
import { entranceSuite } from './console/entrance-suite.ts'
import { peopleSuite } from './console/people-suite.ts'
import { screensSuite } from './console/screens-suite.ts'

/** What experimenters do in the console, done in a browser. */
export function consoleSuite(stack: Stack): void {
  const stage = setConsoleStage(stack)
  describe('its entrance', () => entranceSuite(stage))
  describe('people', () => peopleSuite(stage))
  describe('one’s account', () => accountSuite(stage))
  describe('its screens', () => screensSuite(stage))
}
