import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pool5Channels, randomStream } from '@soundscene/model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Dataset, pictureBytes } from '../synthesise/dataset.ts'
import type { Pairs } from './batches.ts'
import { type GanSettings, profiles } from './settings.ts'
import { decayedRate, finalGenerator, trainGan } from './train-gan.ts'

const settings: GanSettings = {
  ...profiles.fixed,
  batch: 4,
  generatorChannels: 2,
  discriminatorChannels: 2,
  generatorSteps: 2,
  iterations: 6,
}

const stream = randomStream(1)
const scenes = 18
const dataset = {
  hash: 'noise',
  scenes,
  takes: 1,
  pictures: Uint8Array.from({ length: scenes * pictureBytes }, () => stream.integer(256)),
  classes: Int32Array.from({ length: scenes }, (_, i) => i % 9),
} as Dataset
const pairs: Pairs = { dataset, s: Float32Array.from({ length: scenes * pool5Channels }, () => stream.normal()) }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gan-'))
})
afterEach(() => rm(folder, { recursive: true }))

const run = (name: string, overrides: Partial<GanSettings> = {}) => ({
  folder: path.join(folder, name),
  pairs,
  settings: { ...settings, ...overrides },
  inputs: {},
  saveEvery: 2,
})

const stopAt = (iteration: number) => {
  const controller = new AbortController()
  const onProgress = ({ done }: { done: number }) => done === iteration && controller.abort()
  return { signal: controller.signal, onProgress }
}

const journal = (name: string) => readFile(path.join(folder, name, 'metrics.jsonl'), 'utf8')

test('a run that was stopped and resumed ends with the same weights and journal as one that was not', async () => {
  const whole = await trainGan(run('whole'))
  expect((await trainGan(run('parts'), stopAt(3))).end).toBe('stopped')
  const resumed = await trainGan(run('parts'))
  expect(resumed.state).toEqual(whole.state)
  expect(await journal('parts')).toBe(await journal('whole'))
  expect(await readdir(path.join(folder, 'parts'))).toEqual(['checkpoint-0000006', 'metrics.jsonl'])
}, 60_000)

test('what a kill leaves behind, half a checkpoint and half a line, is taken back', async () => {
  const whole = await trainGan(run('whole'))
  await trainGan(run('killed'), stopAt(4))
  const killed = path.join(folder, 'killed')
  await mkdir(path.join(killed, 'checkpoint-0000006.draft'))
  await writeFile(path.join(killed, 'checkpoint-0000006.draft', 'state.safetensors'), 'half')
  await writeFile(path.join(killed, 'metrics.jsonl'), `${await journal('killed')}{"iteration":5,"loss.d":1}\n{"iterat`)
  const resumed = await trainGan(run('killed'))
  expect(resumed.state).toEqual(whole.state)
  expect(await journal('killed')).toBe(await journal('whole'))
}, 60_000)

test('another seed trains another network', async () => {
  const one = await trainGan(run('one', { iterations: 1 }))
  const two = await trainGan(run('two', { iterations: 1, seed: 2 }))
  expect(two.state['g/dense.weight']).not.toEqual(one.state['g/dense.weight'])
}, 60_000)

test("a run can't be resumed with other settings", async () => {
  await trainGan(run('run', { iterations: 1 }))
  await expect(trainGan(run('run', { iterations: 2 }))).rejects.toThrow('other settings')
}, 60_000)

test('each step moves its own network and leaves the other alone', async () => {
  const { state } = await trainGan(run('run', { iterations: 1 }))
  const { state: still } = await trainGan(
    run('still', { iterations: 1, generatorAdam: { ...settings.generatorAdam, rate: 1e-30 } }),
  )
  expect(still['d/conv1.weight']).toEqual(state['d/conv1.weight'])
  expect(still['g/dense.weight']).not.toEqual(state['g/dense.weight'])
}, 60_000)

test('the averaged generator lags behind the trained one', async () => {
  const { state } = await trainGan(run('run', { averaging: 0.5, iterations: 2 }))
  expect(finalGenerator(state, { ...settings, averaging: 0.5 })['dense.weight']).toEqual(state['average/dense.weight'])
  expect(finalGenerator(state, { ...settings, averaging: 0 })['dense.weight']).toEqual(state['g/dense.weight'])
  expect(state['average/dense.weight']).not.toEqual(state['g/dense.weight'])
}, 60_000)

test('the rate is full until the last quarter and falls straight to almost nothing', () => {
  const rate = (iteration: number) => decayedRate(1, { ...settings, iterations: 100, rateDecay: 0.25 }, iteration)
  expect([rate(1), rate(75), rate(76), rate(100)]).toEqual([1, 1, 1, 0.04])
  expect(decayedRate(1, { ...settings, iterations: 100, rateDecay: 0 }, 100)).toBe(1)
})
