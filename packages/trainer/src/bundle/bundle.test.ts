import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { loadArtist } from '@soundscene/inference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Metrics } from '../evaluate/evaluate.ts'
import { profiles } from '../gan/settings.ts'
import { makeBundle } from './bundle.ts'
import type { BundleSettings } from './settings.ts'

/** A bundle too small to be any good, by the very stages that make the committed one. */
const settings: BundleSettings = {
  data: { seed: 1, scenes: 18, heldOut: 45, takes: 2 },
  encoder: { seed: 1, iterations: 80, batch: 4, samples: 8192, rate: 1e-3 },
  gan: { ...profiles.fixed, iterations: 2, batch: 4, generatorChannels: 2, discriminatorChannels: 2 },
  classifierIterations: 2,
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bundle-'))
})
afterAll(() => rm(folder, { recursive: true }))

const folders = (name: string) => ({ run: path.join(folder, 'run'), model: path.join(folder, name) })
const weights = (name: string) => readFile(path.join(folder, name, 'generator.safetensors'))

test('a bundle stopped anywhere says so, and the same call finishes it', async () => {
  const controller = new AbortController()
  const stopInTheEncoder = ({ stage }: { stage: string }) => stage === 'sound encoder' && controller.abort()
  const control = { signal: controller.signal, onProgress: stopInTheEncoder }
  expect(await makeBundle(folders('model'), settings, control)).toBeUndefined()
  const metrics = (await makeBundle(folders('model'), settings)) as Metrics
  expect((await readdir(path.join(folder, 'model'))).sort()).toEqual([
    'README.md',
    'config.json',
    'encoder.safetensors',
    'generator.safetensors',
    'metrics.json',
    'samples.png',
  ])
  expect(JSON.parse(await readFile(path.join(folder, 'model', 'metrics.json'), 'utf8'))).toEqual(metrics)
  expect(metrics).toMatchObject({ synthetic: true, scenes: 45 })
  const artist = await loadArtist(path.join(folder, 'model'))
  expect(artist.id).toBe(metrics.model)
  await artist.dispose()
}, 240_000)

test('a stage of the training is kept as a model folder when the run stops there, and changes nothing of the rest', async () => {
  const run = path.join(folder, 'run-staged')
  await cp(path.join(folder, 'run'), run, unpainted)
  const staged = { run, model: path.join(folder, 'staged'), stages: [1] }
  const controller = new AbortController()
  const stopInTheGan = ({ stage }: { stage: string }) => stage === 'row (g)' && controller.abort()
  expect(await makeBundle(staged, settings, { signal: controller.signal, onProgress: stopInTheGan })).toBeUndefined()
  const artist = await loadArtist(path.join(run, 'stages', '0000001'))
  const [drawing] = await artist.draw([{ samples: new Float32Array(110_250).fill(0.1), seed: 1 }])
  expect(drawing?.rgb).toHaveLength(64 * 64 * 3)
  await artist.dispose()
  const metrics = (await makeBundle(staged, settings)) as Metrics
  expect(await weights('staged')).toEqual(await weights('model'))
  expect(artist.id).not.toBe(metrics.model)
}, 240_000)

/** Copies what comes before the GAN. */
const unpainted = { recursive: true, filter: (source: string) => path.basename(source) !== 'gan' }

test('a stage that a run has passed without keeping it, or never reaches, is refused before anything is done', async () => {
  await expect(makeBundle({ ...folders('late'), stages: [1] }, settings)).rejects.toThrow('kept no stage at 1')
  await expect(makeBundle({ ...folders('late'), stages: [3] }, settings)).rejects.toThrow('no stage at 3')
})

test('the same settings give the same weights', async () => {
  await makeBundle(folders('again'), settings)
  expect(await weights('again')).toEqual(await weights('model'))
}, 240_000)
