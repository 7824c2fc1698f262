import type { TestCase, TestModule } from 'vitest/node'

/** What a test run came to. */
export interface TestCount {
  passed: number
  /** Failed tests, plus files that broke outside a test and errors nobody caught. */
  failed: Named[]
  skipped: Named[]
}

/** A test and, on one line, why it did not pass. */
interface Named {
  name: string
  reason: string
}

/** Counts the tests of a finished run; a file that could not be loaded is a failure, never an absence. */
export function countTests(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): TestCount {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const ended = (state: string) => tests.filter((test) => test.result().state === state)
  const brokenFiles = modules.filter((module) => !module.ok() && ![...module.children.allTests('failed')].length)
  return {
    passed: ended('passed').length,
    failed: [
      ...ended('failed').map((test) => ({ name: nameOf(test), reason: messageOf(test.result().errors?.[0]) })),
      ...brokenFiles.map((file) => ({ name: file.relativeModuleId, reason: messageOf(file.errors()[0]) })),
      ...unhandledErrors.map((error) => ({ name: 'outside any test', reason: messageOf(error) })),
    ],
    skipped: [...ended('skipped'), ...ended('pending')].map((test) => ({ name: nameOf(test), reason: reasonOf(test) })),
  }
}

const nameOf = (test: TestCase) => [test.project.name, test.fullName].filter(Boolean).join(' › ')

/** The first line of what an error says. */
function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | undefined)?.message ?? error ?? 'no message'
  return String(message).split('\n')[0] ?? ''
}

/** The note given to `context.skip(note)`, or that there is none. */
function reasonOf(test: TestCase): string {
  const result = test.result()
  return (result.state === 'skipped' && result.note) || 'no reason given'
}
