import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const program = path.join(import.meta.dirname, '../../bin/soundscene.js')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'study-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs `soundscene study` in a folder with the file `votes.csv`. */
async function study(votes: string | Uint8Array, ...options: string[]): Promise<Outcome> {
  await writeFile(path.join(folder, 'votes.csv'), votes)
  try {
    const run = await promisify(execFile)(process.execPath, [program, 'study', ...options], { cwd: folder })
    return { code: 0, ...run }
  } catch (error) {
    return error as unknown as Outcome
  }
}

const answers = [
  ...Array<string>(73).fill('match'),
  ...Array<string>(11).fill('other'),
  ...Array<string>(16).fill('neither'),
]
const choices = `rater,sound,choice\n${answers.map((choice, i) => `r${i % 10},s${Math.floor(i / 10)},${choice}`).join('\n')}\n`
const ratings = `rater,sound,model,score\n${Array.from({ length: 80 }, (_, i) => {
  const [rater, sound, model] = [i % 8, Math.floor(i / 16), i % 16 < 8 ? 'f' : 'g']
  return `r${rater},s${sound},${model},${1 + ((rater + sound * 3 + (model === 'g' ? 2 : 0)) % 5)}`
}).join('\n')}\n`

test('choices become one JSON object with naive beside two-way figures', async () => {
  const { code, stdout, stderr } = await study(choices, 'analyze', 'votes.csv', '--kind', 'choice', '--json')
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const answer = JSON.parse(stdout)
  expect(answer.shares.match).toMatchObject({ estimate: 0.73, count: 73, votes: 100, raters: 10, sounds: 10 })
  expect(answer.shares.match.naive.wilson.lower).toBeCloseTo(0.6357, 4)
  expect(answer.shares.match.twoWay.df).toBe(9)
  expect(answer.chosen.againstChance.naive.binomial.p).toBeCloseTo(2.25e-12, 14)
  expect(answer.sentence).toContain('73 %')
})

test('ratings become Table 3-II in the form asked for', async () => {
  const { code, stdout } = await study(
    ratings,
    'analyze',
    'votes.csv',
    '--kind',
    'rating',
    '--format',
    'latex',
    '--contrast',
    'f:g',
  )
  expect(code).toBe(0)
  expect(stdout).toContain('(f) + Projection Discriminator &')
  expect(stdout).toContain('\\end{tabular}')
})

test('a report can be had in German, and its CSV is the same in every language', async () => {
  const ask = (format: string, lang: string) =>
    study(choices, 'analyze', 'votes.csv', '--kind', 'choice', '--format', format, '--lang', lang)
  const { code, stdout } = await ask('markdown', 'de')
  expect(code).toBe(0)
  expect(stdout).toContain('wurde zu 73 % (')
  expect(stdout).toMatch(/\| Treffer \| 73 \| 73 % \| \d\d,\d–\d\d(,\d)? % \|/)
  expect((await ask('csv', 'de')).stdout).toBe((await ask('csv', 'en')).stdout)
})

test('a plan from a pilot says what it comes from', async () => {
  const { code, stdout } = await study(choices, 'plan', '--pilot', 'votes.csv', '--design', '20x30x10', '--json')
  expect(code).toBe(0)
  const plan = JSON.parse(stdout)
  expect(plan.source).toBe('pilot of 100 votes')
  expect(plan.designs).toHaveLength(1)
  expect(plan.designs[0]).toMatchObject({ raters: 20, sounds: 30, votesPerRater: 10, votes: 200 })
})

test('a plan without a pilot tells for more sounds', async () => {
  const { code, stdout } = await study('', 'plan', '--design', '60x40x20', '--rehearse', '20')
  expect(code).toBe(0)
  expect(stdout).toContain('More sounds, not more votes')
  expect(stdout).toContain('SIMULATED')
})

describe('bad input ends with exit code 2 and one clear line, and nothing on stdout', () => {
  const analyze = ['analyze', 'votes.csv', '--kind', 'choice']
  test.each<[string | Uint8Array, string[], string]>([
    [
      `${choices}r1,s99,both\n`,
      analyze,
      'soundscene: votes.csv: Line 102: choice is "both", not match, other or neither.',
    ],
    ['', analyze, 'soundscene: votes.csv: There are no votes in the file.'],
    [Uint8Array.of(0xff, 0xfe, 0), analyze, 'soundscene: votes.csv: It is not text in UTF-8.'],
    [
      choices,
      ['analyze', 'none.csv', '--kind', 'choice'],
      "soundscene: none.csv can't be read (ENOENT). Check the name.",
    ],
    [choices, ['analyze', 'votes.csv'], "error: required option '--kind <kind>' not specified"],
    [
      choices,
      [...analyze, '--exclude', 'mood=1'],
      'A rule is attention, anchors, votes, median-ms, then = and a number.',
    ],
    [ratings, ['analyze', 'votes.csv', '--kind', 'rating', '--contrast', 'f'], 'A contrast is two different models'],
    [choices, ['plan', '--design', '1x1x1'], 'A design is raters x sounds x votes each'],
    [choices, ['plan', '--kind', 'rating', '--pilot', 'votes.csv'], 'votes.csv: Line 1: the header lacks model, score'],
  ])('%#', async (votes, options, line) => {
    const { code, stdout, stderr } = await study(votes, ...options)
    expect(stdout).toBe('')
    expect(stderr).toContain(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })
})
