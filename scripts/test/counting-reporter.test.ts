import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const vitest = path.join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
const fixture = path.join(import.meta.dirname, 'fixture')

/** Runs the fixture's files of that name as a person would, and reads what a person would read. */
function runTests(name: string) {
  const run = spawnSync(process.execPath, [vitest, 'run', '--config', 'vitest.config.ts', name], {
    cwd: fixture,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CI: 'true' },
  })
  return { status: run.status, lines: run.stdout.trimEnd().split('\n') }
}

it('ends with one plain line that counts every test, after why others did not pass', () => {
  const { status, lines } = runTests('mixed')
  expect(status).toBe(1)
  expect(lines.slice(-4)).toEqual([
    'skipped: cannot run here (no browser installed)',
    'skipped: was left out (no reason given)',
    'failed: fails (expected 1 to be 2 // Object.is equality)',
    '2 passed, 1 failed, 2 skipped',
  ])
  expect(lines.filter((line) => /^\d+ passed, /.test(line))).toHaveLength(1)
})

it('counts a file that cannot be loaded as a failure', () => {
  const { status, lines } = runTests('broken')
  expect(status).toBe(1)
  expect(lines.slice(-2)).toEqual([
    'failed: broken.case.ts (this file cannot be loaded)',
    '0 passed, 1 failed, 0 skipped',
  ])
})

it('counts an error that nobody caught as a failure', () => {
  const { status, lines } = runTests('uncaught')
  expect(status).toBe(1)
  expect(lines.slice(-2)).toEqual(['failed: outside any test (nobody caught this)', '1 passed, 1 failed, 0 skipped'])
})

it('fails a run in which every test was skipped', () => {
  const { status, lines } = runTests('skipped')
  expect(status).toBe(1)
  expect(lines.at(-1)).toBe('0 passed, 0 failed, 1 skipped')
})

it('fails a run that finds no tests', () => {
  expect(runTests('no-such-file').status).toBe(1)
})
