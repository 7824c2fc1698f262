import { describe } from 'vitest'
import { accountsApiSuite } from './accounts/accounts-api-suite.ts'
import { consoleSuite } from './accounts/console-suite.ts'
import { outsideSuite } from './accounts/outside-suite.ts'
import { apiSuite } from './api-suite.ts'
import { chromiumPath } from './browser.ts'
import { pagesSuite } from './pages-suite.ts'
import { raterApiSuite } from './rater/rater-api-suite.ts'
import { raterSuites } from './rater/rater-suites.ts'
import { botCheckSuite } from './recruit/bot-check-suite.ts'
import { prolificSuite } from './recruit/prolific-suite.ts'
import { startStack } from './stack.ts'
import { studiesSuite } from './studies/studies-suite.ts'
import { studioSuite } from './studio-suite.ts'

const stack = await startStack()

describe('the API', () => apiSuite(stack))
describe('accounts', () => accountsApiSuite(stack))
describe('accounts and the outside', () => outsideSuite(stack))
describe('raters over HTTP', () => raterApiSuite(stack))
describe('the check for bots', () => botCheckSuite(stack))

const reason = chromiumPath ? '' : ', skipped: no Chromium on PATH, and CHROMIUM_PATH is not set'
describe.skipIf(!chromiumPath)(`the studio in Chromium${reason}`, () => studioSuite(stack))
describe.skipIf(!chromiumPath)(`every page in Chromium${reason}`, () => pagesSuite(stack))
describe.skipIf(!chromiumPath)(`the console in Chromium${reason}`, () => consoleSuite(stack))
describe.skipIf(!chromiumPath)(`studies in Chromium${reason}`, () => studiesSuite(stack))
describe.skipIf(!chromiumPath)(`Prolific in Chromium${reason}`, () => prolificSuite(stack))
describe.skipIf(!chromiumPath)(`raters in Chromium${reason}`, () => raterSuites(stack))
