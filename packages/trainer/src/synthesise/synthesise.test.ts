import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sceneClasses } from '@soundscene/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { classLabels, openDataset, pictureBatch, soundSamples } from './dataset.ts'
import { sceneAt, synthesise } from './synthesise.ts'

let folder: string
const names = ['sounds.i16', 'pictures.u8', 'scenes.f32', 'manifest.json']
const options = { split: 'train', scenes: 9, takes: 2, seed: 5 } as const
const contents = () => Promise.all(names.map((name) => readFile(path.join(folder, name))))

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'world-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a data set holds every class, its sounds, pictures and parameters', async () => {
  await synthesise({ folder, ...options })
  const dataset = await openDataset(folder)
  expect([...dataset.classes]).toEqual(sceneClasses.map((_, i) => i))
  const sound = await dataset.sound(3)
  expect(sound).toHaveLength(soundSamples)
  expect(sound.some((x) => Math.abs(x) > 0.001)).toBe(true)
  expect(dataset.parameters[4 * 3]).toBeCloseTo(sceneAt(options, 3).loudness)
  const [first, second] = [pictureBatch(dataset, [3], [0]), pictureBatch(dataset, [3], [1])]
  expect(first).not.toEqual(second)
  expect(Math.max(...first)).toBeLessThanOrEqual(1)
  expect(Math.min(...first)).toBeGreaterThanOrEqual(-1)
  expect([...classLabels(dataset, [3])]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0])
  await dataset.close()
})

test('a run that was killed in the middle of a row ends with the same bytes as one that was not', async () => {
  await synthesise({ folder, ...options })
  const whole = await contents()
  await rm(path.join(folder, 'manifest.json'))
  await truncate(path.join(folder, 'sounds.i16'), 5 * soundSamples * 2 + 1001)
  await synthesise({ folder, ...options })
  expect(await contents()).toEqual(whole)
})

test('a stopped run keeps whole rows only and says so', async () => {
  const controller = new AbortController()
  const end = await synthesise(
    { folder, ...options },
    { signal: controller.signal, onProgress: ({ done }) => done === 4 && controller.abort() },
  )
  expect(end).toBe('stopped')
  expect(await readFile(path.join(folder, 'scenes.f32'))).toHaveLength(4 * 5 * 4)
  await expect(openDataset(folder)).rejects.toThrow('has no manifest.json')
})

test('training and held-out scenes never meet', () => {
  const seeds = (split: 'train' | 'test') => Array.from({ length: 500 }, (_, i) => sceneAt({ seed: 5, split }, i).seed)
  expect(new Set([...seeds('train'), ...seeds('test')]).size).toBe(1000)
})

test('a data set that lost bytes is refused by the name of the file', async () => {
  await synthesise({ folder, ...options })
  await truncate(path.join(folder, 'pictures.u8'), 100)
  await expect(openDataset(folder)).rejects.toThrow('pictures.u8 has 100 bytes')
})
