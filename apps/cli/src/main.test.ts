import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { SoundsceneError } from '@soundscene/errors'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { exitCodeOf } from './failure.ts'

const bin = join(import.meta.dirname, '../bin/soundscene.js')
const soundscene = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })

test('--help names every command and loads none of them', () => {
  const { status, stdout } = soundscene('--help')
  expect(status).toBe(0)
  for (const [name, { summary }] of Object.entries(commands))
    expect(stdout).toMatch(new RegExp(`${name} .*${summary.slice(0, 20)}`))
})

test.each([
  [['strat'], /unknown command 'strat'/],
  [['start', '--port', 'x'], /--port.*invalid/],
  [['start', '--bogus'], /unknown option '--bogus'/],
  [['data', 'synth', 'world', '--scenes', 'x'], /--scenes.*invalid/],
])('%j is refused with one clear line and exit code 2', (args, line) => {
  const { status, stdout, stderr } = soundscene(...args)
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(line)
})

test('the exit code tells bad input from a fault', () => {
  expect(exitCodeOf(new SoundsceneError('sound/silent'))).toBe(2)
  expect(exitCodeOf(new SoundsceneError('draw/failed'))).toBe(1)
  expect(exitCodeOf(new Error('a bug'))).toBe(1)
})
