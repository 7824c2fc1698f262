import type { TestCase, TestModule } from 'vitest/node'

/** What a test run came to. */
export interface TestCount {
  passed: number
  /** Failed tests, plus files that broke outside a test and errors nobody caught. */
  failed: number
  skipped: { name: string; reason: string }[]
}

/** Counts the tests of a finished run; a file that could not be loaded is a failure, never an absence. */
export function countTests(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): TestCount {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const ended = (state: string) => tests.filter((test) => test.result().state === state)
  const brokenFiles = modules.filter((module) => !module.ok() && ![...module.children.allTests('failed')].length)
  return {
    passed: ended('passed').length,
    failed: ended('failed').length + brokenFiles.length + unhandledErrors.length,
    skipped: [...ended('skipped'), ...ended('pending')].map((test) => ({
      name: [test.project.name, test.fullName].filter(Boolean).join(' › '),
      reason: reasonOf(test),
    })),
  }
}

/** The note given to `context.skip(note)`, or that there is none. */
function reasonOf(test: TestCase): string {
  const result = test.result()
  return (result.state === 'skipped' && result.note) || 'no reason given'
}
