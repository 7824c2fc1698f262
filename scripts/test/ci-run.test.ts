import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

interface Npm {
  ci?: string
  test?: string
  'run check:static'?: string
}

/** Runs `.ci/run` in an empty folder where `npm` is a script of these lines, by what it is asked to do. */
function runCi(npm: Npm) {
  const folder = mkdtempSync(path.join(tmpdir(), 'soundscene-ci-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(path.join(folder, 'bin'))
  const cases = Object.entries(npm).map(([asked, lines]) => `'${asked}') ${lines} ;;`)
  writeProgram(path.join(folder, 'bin/npm'), `case "$*" in\n${cases.join('\n')}\nesac`)
  for (const installed of ['chromium', 'redis-server']) writeProgram(path.join(folder, 'bin', installed), 'exit 0')
  cpSync(path.join(import.meta.dirname, '../../.ci/run'), path.join(folder, '.ci/run'))
  const env = { PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}` }
  const { status, stdout } = spawnSync(path.join(folder, '.ci/run'), { encoding: 'utf8', env })
  const lines = stdout.trimEnd().split('\n')
  return { status, lines }
}

function writeProgram(file: string, lines: string): void {
  writeFileSync(file, `#!/bin/sh\n${lines}\n`)
  chmodSync(file, 0o755)
}

it('passes and ends with the count when tests and checks pass', () => {
  const run = runCi({ test: 'echo "3 passed, 0 failed, 1 skipped"', 'run check:static': 'echo fine' })
  expect([run.status, run.lines.at(-1)]).toEqual([0, '3 passed, 0 failed, 1 skipped'])
})

it('fails when a test fails', () => {
  const run = runCi({ test: 'echo "2 passed, 1 failed, 0 skipped"; exit 1', 'run check:static': 'echo fine' })
  expect([run.status, run.lines.at(-1)]).toEqual([1, '2 passed, 1 failed, 0 skipped'])
})

it('names the failed tests again at the end, below what the checks print', () => {
  const tests = 'echo "failed: adds (expected 1 to be 2)"; echo "2 passed, 1 failed, 0 skipped"; exit 1'
  const run = runCi({ test: tests, 'run check:static': 'echo fine' })
  expect(run.lines.slice(-2)).toEqual(['failed: adds (expected 1 to be 2)', '2 passed, 1 failed, 0 skipped'])
})

it('fails when a check fails, and still ends with the count of the tests', () => {
  const run = runCi({ test: 'echo "3 passed, 0 failed, 0 skipped"', 'run check:static': 'echo fault; exit 1' })
  expect([run.status, run.lines.at(-1)]).toEqual([1, '3 passed, 0 failed, 0 skipped'])
})

it('fails and counts a failure when the installation fails, so that no test ran', () => {
  const run = runCi({ ci: 'exit 1', test: 'echo "3 passed, 0 failed, 0 skipped"' })
  expect([run.status, run.lines.at(-1)]).toEqual([1, '0 passed, 1 failed, 0 skipped'])
})

it('fails when the tests end without a count', () => {
  const run = runCi({ test: 'echo crashed' })
  expect([run.status, run.lines.at(-1)]).toEqual([1, '0 passed, 1 failed, 0 skipped'])
})
