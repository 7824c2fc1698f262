import { existsSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readStimulusSet } from '@soundscene/fieldwork/stimulus-set'
import { testFolder, toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { bundledModel } from '../bundled-model.ts'
import { createSet, type SetRequest } from './create-set.ts'
import { heldOutMaterial } from './held-out.ts'
import { folderMaterial } from './sound-folder.ts'

const folder = testFolder()

/** Two names for the same weights, as tests of the ladder's plumbing may have them. */
const request = (name: string, count = 9): SetRequest => ({
  ...{ folder: join(folder, name), title: 'set', size: undefined, keepVolume: false },
  models: ['g', 'h'].map((model) => ({ name: model, folder: bundledModel })),
  material: heldOutMaterial(count, 1),
})

test('a run that was stopped goes on where it was, and ends as one that was not', async () => {
  const stop = new AbortController()
  const first = await createSet(request('stopped'), { signal: stop.signal, onProgress: () => stop.abort() })
  expect(first).toBeUndefined()
  expect(existsSync(join(folder, 'stopped'))).toBe(false)
  const drawn = readdirSync(join(folder, 'stopped.drawings')).filter((file) => file.endsWith('.png'))
  expect(drawn).toHaveLength(8)

  const stages: string[] = []
  await createSet(request('stopped'), { onProgress: ({ stage, done }) => stages.push(`${stage} ${done}`) })
  expect(stages).toEqual(['g 10', 'h 8', 'h 10'])
  await createSet(request('whole'), {})
  expect(await picturesOf('stopped')).toEqual(await picturesOf('whole'))
  expect(existsSync(join(folder, 'stopped.drawings'))).toBe(false)
})

/** Hashes of pictures by sound and source, whatever their files are called. */
const picturesOf = async (name: string) => {
  const { pictures } = await readStimulusSet(join(folder, name))
  return pictures.map(({ sound, source, bytes }) => [sound, source, Buffer.from(bytes).toString('base64')])
}

test('drawings of other sounds are not taken for these, and a set is never overwritten', async () => {
  const stop = AbortSignal.abort()
  await createSet(request('mixed', 3), { signal: stop })
  await expect(createSet(request('mixed', 4), {})).rejects.toThrow('was begun with other models or sounds')
  await expect(createSet(request('.'), {})).rejects.toThrow('is there already')
})

test('a folder of sounds is read with its classes and pictures', async () => {
  const at = testFolder()
  await writeFile(join(at, 'a.wav'), toneWav(0.3, 440))
  await writeFile(join(at, 'b.wav'), toneWav(0.3, 880))
  await writeFile(join(at, 'a.png'), 'a picture')
  await writeFile(join(at, 'classes.csv'), 'file,class,practice\na.wav,dog,\nb.wav,dam,yes\n')
  const { sounds, synthetic } = await folderMaterial({ folder: at, list: join(at, 'classes.csv'), pictures: at })
  expect(synthetic).toBe(false)
  expect(sounds).toMatchObject([
    { name: 'a.wav', class: 'dog', practice: false },
    { name: 'b.wav', class: 'dam', practice: true },
  ])
  expect(Buffer.from((await sounds[0]?.real()) ?? []).toString()).toBe('a picture')
  expect((await sounds[1]?.samples())?.length).toBeGreaterThan(6_000)
})

test.each([
  ['file,class\n../a.wav,dog\n', 'is no plain file name'],
  ['file,class\na.wav,dog\na.wav,dog\n', 'a file is named twice'],
  ['file\na.wav\n', 'class'],
  ['', 'classes.csv'],
])('a bad list of sounds is refused in one line: %j', async (csv, words) => {
  const list = join(folder, 'classes.csv')
  await writeFile(list, csv)
  const reading = folderMaterial({ folder, list, pictures: undefined })
  await expect(reading).rejects.toMatchObject({ code: 'input/invalid' })
  await expect(reading).rejects.toThrow(words)
  await expect(reading).rejects.not.toThrow('\n')
})
