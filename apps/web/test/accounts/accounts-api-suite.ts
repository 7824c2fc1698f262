import { describe } from 'vitest'
import type { Stack } from '../stack.ts'
import { abuseSuite } from './api/abuse-suite.ts'
import { setAccountsStage } from './api/accounts-stage.ts'
import { admissionSuite } from './api/admission-suite.ts'
import { rolesSuite } from './api/roles-suite.ts'
import { sessionSuite } from './api/session-suite.ts'

/** Accounts and roles over HTTP, without a browser's own protections. */
export function accountsApiSuite(stack: Stack): void {
  const stage = setAccountsStage(stack)
  describe('admission', () => admissionSuite(stage))
  describe('sessions', () => sessionSuite(stage))
  describe('abuse', () => abuseSuite(stage))
  describe('roles', () => rolesSuite(stage))
}
