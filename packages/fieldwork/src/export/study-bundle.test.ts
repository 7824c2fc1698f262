import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { testFolder } from '@soundscene/testkit'
import { beforeAll, expect, test } from 'vitest'
import { close, createStudy, freezeStimuli, launch, nextTrials, storeVote, withdrawNow } from '../index.ts'
import { psychDsComplaints } from '../testing/psych-ds.ts'
import { enter } from '../testing/raters.ts'
import { stimuli } from '../testing/stimuli.ts'
import { actor, smallConfig, testField } from '../testing/test-field.ts'
import { type BundleFile, studyBundle, votesBundle } from './index.ts'

const context = await testField()
const folder = testFolder()

const runs = (...[program, ...args]: [string, ...string[]]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const hasPython = runs('python3', '-c', 'import numpy, scipy')
const hasR = runs('Rscript', '--version')

let files: BundleFile[]
let tokens: string[]

/** A closed study of both kinds in which the last of ten raters withdrew. */
beforeAll(async () => {
  const set = await freezeStimuli(context, { actor, ...(await stimuli(12, ['e', 'f', 'real'])) })
  const config = {
    ...smallConfig,
    kind: 'both' as const,
    analysis: { primary: 'match-share' as const, exclude: { attention: 1, medianMs: 550 } },
  }
  const { id: studyId } = await createStudy(context, { actor, setId: set.id, config, simulated: true })
  await launch(context, { actor, studyId })
  tokens = []
  for (let i = 0; i < 10; i++) {
    tokens.push(await enter(context, { studyId }))
    await answerAll(tokens.at(-1) as string, i)
  }
  await withdrawNow(context, tokens.at(-1) as string)
  await close(context, { actor, studyId })
  files = await studyBundle(context, { actor, studyId })
}, 120_000)

/** Answers that differ from rater to rater and from trial to trial. */
const answerAll = async (token: string, rater: number): Promise<void> => {
  for (;;) {
    const [trial] = (await nextTrials(context, token)).trials
    if (!trial) return
    const at = rater * 7 + trial.ordinal * 3
    const choice = (['left', 'right', 'neither'] as const)[at % 3] as 'left'
    const answer = trial.kind === 'choice' ? { choice } : { scores: { overall: 1 + (at % 5) } }
    await storeVote(context, token, trial.id, { ...answer, plays: 1, finishes: 1, listened: 1, responseMs: 500 + at })
  }
}

const unpack = (name: string, some = files): string => {
  const at = join(folder, name)
  for (const file of some) {
    mkdirSync(dirname(join(at, file.path)), { recursive: true })
    writeFileSync(join(at, file.path), file.text)
  }
  return at
}

const make = (at: string, target: string): { good: boolean; said: string } => {
  try {
    return { good: true, said: execFileSync('make', ['-s', target], { cwd: at, encoding: 'utf8', stdio: 'pipe' }) }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return { good: false, said: stdout + stderr }
  }
}

const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''

test('Python computes every table again from the votes alone', ({ skip }) => {
  skip(!hasPython, 'python3 with numpy and scipy is not installed')
  const { good, said } = make(unpack('python'), 'reproduce')
  expect(good).toBe(true)
  expect(said).toBe(textOf('results/tables.txt'))
  expect(said).toContain('Human average score (Table 3-II)')
  expect(said).toContain('Share of each answer after the registered exclusions')
})

test('who fails the attention checks among the choices is left out of the second analysis of ratings too', () => {
  const excluded = (task: string): string[] =>
    JSON.parse(textOf(`results/${task}.json`)).exclusions.excluded.flatMap(
      ({ rater, reasons }: { rater: string; reasons: string[] }) => (reasons.includes('attention') ? [rater] : []),
    )
  expect(excluded('choice').length).toBeGreaterThan(0)
  expect(excluded('ratingoverall').sort()).toEqual(excluded('choice').sort())
})

test('R computes the figures in closed form again', ({ skip }) => {
  skip(!hasR, 'R is not installed')
  const { good, said } = make(unpack('r'), 'r')
  expect(said).toMatch(/choice: \d{3,} figures recomputed in R/)
  expect(good).toBe(true)
})

test('a figure that does not follow from the votes is found', ({ skip }) => {
  skip(!hasPython, 'python3 with numpy and scipy is not installed')
  const at = unpack('wrong')
  const csv = join(at, 'data', dataNames()[0] as string)
  // All of them, since the first may be an attention check, which no figure counts.
  writeFileSync(csv, readFileSync(csv, 'utf8').replaceAll(',match,', ',other,'))
  expect(make(at, 'reproduce').good).toBe(false)
})

test('the chain of votes is followed from the plan, past who withdrew', ({ skip }) => {
  skip(!runs('python3', '--version'), 'python3 is not installed')
  const { good, said } = make(unpack('verified'), 'verify')
  expect(said).toMatch(/rows of the ledger \(1\d withdrawn\) and \d+ answers agree/)
  expect(good).toBe(true)
})

test.each([
  ['a vote in the ledger', 'documentation/ledger.jsonl', /\\"plays\\":1/, '\\"plays\\":2'],
  ['the plan', 'documentation/plan.json', /"alpha"|"level":0.95/, '"level":0.9'],
  ['who drew what', 'materials/stimuli.json', /"source":"e"/, '"source":"f"'],
  ['an answer in the data', '', /,match,/, ',neither,'],
])('%s that was changed afterwards is found', (_, path, from, to) => {
  const at = unpack(`changed ${path.replaceAll('/', ' ')}`)
  const file = join(at, path || `data/${dataNames()[0]}`)
  const changed = readFileSync(file, 'utf8').replace(from, to)
  expect(changed).not.toBe(readFileSync(file, 'utf8'))
  writeFileSync(file, changed)
  expect(make(at, 'verify')).toMatchObject({ good: false, said: expect.stringContaining('WRONG') })
})

test('a row that was taken out of the ledger is missed', () => {
  const at = unpack('shorter')
  const file = join(at, 'documentation/ledger.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(1).join('\n'))
  expect(make(at, 'verify').good).toBe(false)
})

const dataNames = () => files.flatMap(({ path }) => (path.startsWith('data/') ? [path.slice('data/'.length)] : []))

test('it is a Psych-DS data set that says that its raters were simulated', () => {
  expect(psychDsComplaints(files)).toEqual([])
  expect(dataNames()).toHaveLength(2)
  expect(JSON.parse(textOf('dataset_description.json')).name).toBe('SIMULATED: Which picture fits?')
})

test('every file of votes and figures says that its raters were simulated', () => {
  const telling = files.filter(({ path }) => /^(data|results|documentation)\/|^README/.test(path))
  expect(telling.length).toBeGreaterThan(12)
  for (const { path, text } of telling) expect([path, /simulated/i.test(text)]).toEqual([path, true])
})

test('nothing in it tells who the raters are', async () => {
  const everything = files.map(({ text }) => text).join('\n')
  for (const token of tokens) expect(everything).not.toContain(token)
  expect(everything).not.toContain(await saltOf())
})

const saltOf = async (): Promise<string> => {
  const [study] = await context.database.studies.studies.ofMember(actor.id)
  return study?.salt ?? 'no salt'
}

test('that it was exported is in the audit log, and who is no member gets nothing', async () => {
  const [study] = await context.database.studies.studies.ofMember(actor.id)
  const lines = await context.database.studies.studies.auditOf(study?.id ?? '')
  expect(lines.at(-1)).toMatchObject({ action: 'export', actorId: actor.id })
  const stranger = { actor: { id: 'somebody' }, studyId: study?.id ?? '' }
  await expect(studyBundle(context, stranger)).rejects.toMatchObject({ code: 'study/not-found' })
})

test('a file of votes becomes a bundle without plan and ledger', async () => {
  const votes = ['r1', 'r2'].flatMap((rater) =>
    ['s1', 's2'].map((sound) => ({ rater, sound, choice: 'match' as const, pair: 'target' as const })),
  )
  const task = { name: 'choice', kind: 'choice' as const, votes }
  const plan = { level: 0.95, plannedRaters: 100, contrasts: [], exclude: null }
  const bundle = await votesBundle({ title: 'Four votes', task, plan })
  expect(bundle.map(({ path }) => path)).toContain('data/study-votes_task-choice_data.csv')
  expect(bundle.some(({ path }) => path.startsWith('documentation/'))).toBe(false)
  if (hasPython) expect(make(unpack('votes', bundle), 'reproduce').good).toBe(true)
})
