import { killSuite } from './testing/kill-suite.ts'

killSuite(false)
