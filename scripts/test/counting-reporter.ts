import type { SerializedError } from 'vitest'
import { DefaultReporter, type TestModule, type TestRunEndReason } from 'vitest/node'
import { countTests } from './count-tests.ts'

/** Vitest's own report, then why each test was skipped or failed, then exactly one plain line `N passed, N failed, N skipped`. */
export default class CountingReporter extends DefaultReporter {
  override onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    super.onTestRunEnd(modules, errors, reason)
    const { passed, failed, skipped } = countTests(modules, errors)
    for (const { name, reason } of skipped) this.ctx.logger.log(`skipped: ${name} (${reason})`)
    for (const { name, reason } of failed) this.ctx.logger.log(`failed: ${name} (${reason})`)
    this.ctx.logger.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
    if (passed + failed.length === 0) process.exitCode = 1
  }
}
