import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { testFolder } from '@soundscene/testkit'
import { expect, test } from 'vitest'

const program = join(import.meta.dirname, '../../../bin/soundscene.js')
const folder = testFolder()

/** Runs `soundscene study export` in the test's folder. */
const exported = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  try {
    const run = await promisify(execFile)(process.execPath, [program, 'study', 'export', ...args], { cwd: folder })
    return { code: 0, ...run }
  } catch (error) {
    return error as unknown as { code: number; stdout: string; stderr: string }
  }
}

const votes = `rater,sound,choice,target_side\n${Array.from({ length: 60 }, (_, i) => {
  const choice = ['match', 'match', 'other', 'match', 'neither'][i % 5]
  return `r${i % 6},s${Math.floor(i / 6)},${choice},${i % 2 ? 'left' : 'right'}`
}).join('\n')}\n`
writeFileSync(join(folder, 'votes.csv'), votes)
const asked = ['--votes', 'votes.csv', '--kind', 'choice']

test('a file of votes becomes a data set whose tables are those of `study analyze`', async () => {
  const { code, stderr } = await exported(...asked, '-o', 'bundle')
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const at = (path: string) => readFileSync(join(folder, 'bundle', path), 'utf8')
  expect(readdirSync(join(folder, 'bundle')).sort()).toEqual([
    '.psychds-ignore',
    'CHANGES.md',
    'Makefile',
    'README.md',
    'analysis',
    'data',
    'dataset_description.json',
    'results',
  ])
  const analyze = [program, 'study', 'analyze', 'votes.csv', '--kind', 'choice']
  const { stdout } = await promisify(execFile)(process.execPath, analyze, { cwd: folder })
  const tables = at('results/tables.txt').trim().split('\n\n').slice(1)
  expect(tables.length).toBeGreaterThan(1)
  for (const table of tables) expect(stdout).toContain(table)
})

test('a folder that is there is left as it is', async () => {
  writeFileSync(join(folder, 'mine'), 'mine')
  expect(await exported(...asked, '-o', 'mine')).toMatchObject({ code: 2, stderr: expect.stringContaining('is there') })
  expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('mine')
})

test.each([
  [['-o', 'x'], 'Give either the id of a study, or --votes with --kind.'],
  [['--votes', 'votes.csv', '-o', 'x'], 'Give either the id of a study, or --votes with --kind.'],
  [['--votes', 'none.csv', '--kind', 'choice', '-o', 'x'], "none.csv can't be read"],
  [['0198c0de-0000-7000-8000-000000000000', '-o', 'x'], 'Name your account with --owner.'],
  [['0198c0de-0000-7000-8000-000000000000', '-o', 'x', '--owner', 'a@b.c', '--home', 'none'], 'No database runs in'],
])('bad input %j ends with one clear line, and nothing is written', async (args, line) => {
  const { code, stderr } = await exported(...args)
  expect(stderr).toContain(line)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
  expect(existsSync(join(folder, 'x'))).toBe(false)
})
