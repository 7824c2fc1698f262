import { describe } from 'vitest'
import type { Stack } from '../stack.ts'
import { figuresSuite } from './figures-suite.ts'
import { filesSuite } from './files-suite.ts'
import { recruitSuite } from './recruit-suite.ts'
import { rolesSuite } from './roles-suite.ts'
import { screensSuite } from './screens-suite.ts'
import { setStudiesStage } from './studies-stage.ts'
import { wholeWaySuite } from './whole-way-suite.ts'

/** What experimenters do with a study, done in a browser, and what their colleagues may. */
export function studiesSuite(stack: Stack): void {
  const stage = setStudiesStage(stack)
  describe('the whole way', () => wholeWaySuite(stage))
  describe('recruiting', () => recruitSuite(stage))
  describe('roles', () => rolesSuite(stage))
  describe('files', () => filesSuite(stage))
  describe('figures', () => figuresSuite(stage))
  describe('its screens', () => screensSuite(stage))
}
