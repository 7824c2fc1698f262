import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {
  conditionSpecs,
  encoderSpecs,
  generatorSpecs,
  initialWeights,
  pool5Windows,
  randomStream,
  type WeightSpecs,
} from '@soundscene/model'
import { writeSafetensors } from '@soundscene/tensor'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Artist, loadArtist } from './artist.ts'
import { loadListener } from './listener.ts'
import { readModelConfig } from './model-config.ts'

const config = {
  format: 1,
  name: 'untrained',
  classes: ['plane', 'dog'],
  parameters: ['loudness'],
  inputScale: 1,
  minimumSamples: 20_000,
  generator: { sound: 256, noise: 10, channels: 4, kernel: 4 },
}

let folder: string
let artist: Artist

const noise = (samples: number, seed = 1) => {
  const stream = randomStream(seed)
  return Float32Array.from({ length: samples }, () => stream.uniform() - 0.5)
}

const writeWeights = (name: string, specs: WeightSpecs) =>
  writeFile(path.join(folder, name), writeSafetensors(initialWeights(specs, 1)))

async function writeModel(): Promise<void> {
  await writeFile(path.join(folder, 'config.json'), JSON.stringify(config))
  await writeWeights('encoder.safetensors', encoderSpecs({ classes: 2, parameters: 1 }))
  await writeWeights('generator.safetensors', { ...generatorSpecs(config.generator), ...conditionSpecs(256) })
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'artist-'))
  await writeModel()
  artist = await loadArtist(folder)
})

afterAll(async () => {
  await artist.dispose()
  await rm(folder, { recursive: true })
})

const drawOne = async (request: Parameters<Artist['draw']>[0][number], by = artist) => {
  const [drawing] = await by.draw([request])
  if (!drawing) throw new Error('nothing was drawn')
  return drawing
}

test('a drawing is a 64×64 PNG of exactly its RGB bytes, with probabilities that sum to 1', async () => {
  const drawing = await drawOne({ samples: noise(30_000), seed: 1 })
  const { data, info } = await sharp(drawing.png).raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 64, height: 64, channels: 3 })
  expect(new Uint8Array(data)).toEqual(drawing.rgb)
  expect(Object.values(drawing.probabilities).reduce((a, b) => a + b)).toBeCloseTo(1)
  expect(drawing.probabilities[drawing.class]).toBeGreaterThanOrEqual(0.5)
})

test('sound and seed decide the picture; another seed, gain or second sound changes it', async () => {
  const samples = noise(30_000)
  const { rgb } = await drawOne({ samples, seed: 1 })
  expect((await drawOne({ samples, seed: 1 })).rgb).toEqual(rgb)
  for (const other of [{ seed: 2 }, { seed: 1, gain: 4 }, { seed: 1, mix: { samples: noise(9000, 2), weight: 2 } }]) {
    expect((await drawOne({ samples, ...other })).rgb).not.toEqual(rgb)
  }
})

test('a batch draws what its requests draw alone', async () => {
  const requests = [1, 2, 3].map((seed) => ({ samples: noise(20_000 + seed * 5000, seed), seed }))
  const together = await artist.draw(requests)
  for (const [i, request] of requests.entries()) expect(together[i]?.rgb).toEqual((await drawOne(request)).rgb)
})

test('a sound of a tenth of a second is repeated until the model can hear it', async () => {
  const samples = noise(2205)
  const repeated = Float32Array.from({ length: 22_050 }, (_, i) => samples[i % 2205] as number)
  expect((await drawOne({ samples, seed: 1 })).rgb).toEqual((await drawOne({ samples: repeated, seed: 1 })).rgb)
})

test('a long sound heard in windows is heard exactly as in one piece', async () => {
  const samples = noise(90 * 8192)
  expect(pool5Windows(samples.length, 40).length).toBeGreaterThan(1)
  const options = { device: 'cpu' } as const
  const [whole, windowed] = await Promise.all(
    [1000, 40].map((windowFrames) => loadListener(folder, config as never, options, windowFrames)),
  )
  const [a, b] = [(await whole?.hear(samples))?.s, (await windowed?.hear(samples))?.s]
  a?.forEach((value, i) => {
    expect(b?.[i]).toBeCloseTo(value, 5)
  })
  expect(a).toHaveLength(256)
  await Promise.all([whole?.dispose(), windowed?.dispose()])
}, 60_000)

test('the same weights have the same id, other weights another', async () => {
  const again = await loadArtist(folder)
  expect(again.id).toBe(artist.id)
  await again.dispose()
})

test.each([
  ['no config.json', async () => rm(path.join(folder, 'config.json')), 'there is no'],
  ['a config.json that is no JSON', async () => writeFile(path.join(folder, 'config.json'), '{'), 'not JSON'],
  [
    'an unknown setting',
    async () => writeFile(path.join(folder, 'config.json'), JSON.stringify({ ...config, extra: 1 })),
    'extra',
  ],
  ['no generator', async () => rm(path.join(folder, 'generator.safetensors')), 'there is no generator.safetensors'],
  [
    'half a generator',
    async () => {
      const file = path.join(folder, 'generator.safetensors')
      await writeFile(file, (await readFile(file)).subarray(0, 5000))
    },
    'weights file',
  ],
])('%s is refused with what is wrong', async (_, damage, message) => {
  await damage()
  await expect(loadArtist(folder)).rejects.toThrow(message)
  await writeModel()
})

test('a configuration is read as it was written', async () => {
  expect(await readModelConfig(folder)).toEqual(config)
})
