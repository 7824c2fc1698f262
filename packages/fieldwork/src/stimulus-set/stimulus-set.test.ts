import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testFolder } from '@soundscene/testkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createStudy, freezeStimuli, launch } from '../index.ts'
import { actor, smallConfig, testField } from '../testing/test-field.ts'
import { readStimulusSet, type StimulusManifest, writeStimulusSet } from './index.ts'

const context = await testField()
const folder = testFolder()
const classes = ['dog', 'dam', 'drum'] as const

const picture = (i: number, size: number) =>
  sharp({ create: { width: size, height: size, channels: 3, background: { r: 20 * i, g: 90, b: size } } })
    .png()
    .toBuffer()

/** Writes a set of twelve sounds, the last three for practice, with pictures by two models and real ones. */
const writeSet = async (name: string): Promise<{ at: string; manifest: StimulusManifest }> => {
  const at = join(folder, name)
  const indices = Array.from({ length: 12 }, (_, i) => i)
  const pictures = indices.flatMap((i) =>
    ['e', 'f', 'real'].map(async (source, s) => ({ sound: `sound ${i}`, source, bytes: await picture(i, 24 + 8 * s) })),
  )
  const manifest = await writeStimulusSet(at, {
    ...{ title: 'set', synthetic: true, loudness: 0.1, origin: { from: 'a test' } },
    sounds: indices.map((i) => ({
      ...{ name: `sound ${i}`, class: classes[i % 3] as string, practice: i >= 9 },
      samples: async () => Float32Array.from({ length: 4_000 }, (_, t) => Math.sin(t * (i + 2) * 0.01) / (4 + i)),
    })),
    pictures: await Promise.all(pictures),
  })
  return { at, manifest }
}

test('a folder that was written becomes a study that can be launched', async () => {
  const { at } = await writeSet('whole')
  const set = await freezeStimuli(context, { actor, ...(await readStimulusSet(at)) })
  expect(set).toMatchObject({ title: 'set', sounds: 12, pictures: 48 })
  const study = await createStudy(context, { actor, setId: set.id, config: { ...smallConfig, kind: 'both' } })
  expect(await launch(context, { actor, studyId: study.id })).toMatchObject({ state: 'live' })
})

test('file names, sizes and metadata tell nothing of models', async () => {
  const { at, manifest } = await writeSet('blind')
  const files = manifest.pictures.map(({ file }) => join(at, file))
  expect(new Set(await Promise.all(files.map(async (file) => (await stat(file)).size))).size).toBe(1)
  for (const file of files.slice(0, 6)) {
    expect(await sharp(file).metadata()).toMatchObject({ width: 24, height: 24, format: 'png' })
    expect(file).not.toMatch(/\b[ef]\b|real|wrong/)
  }
  expect(manifest.pictures.filter(({ source }) => source === 'wrong-class')).toHaveLength(12)
})

test('every sound is as loud as the others', async () => {
  const { at, manifest } = await writeSet('loud')
  const rms = manifest.sounds.map(async ({ file }) => {
    const wav = await readFile(join(at, file))
    const samples = new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length))
    return Math.sqrt(samples.reduce((sum, x) => sum + (x / 32_767) ** 2, 0) / samples.length)
  })
  for (const loudness of await Promise.all(rms)) expect(loudness).toBeCloseTo(0.1, 3)
})

describe('a folder that is not what its manifest says is refused', () => {
  const change = async (name: string, edit: (manifest: StimulusManifest, at: string) => unknown) => {
    const { at, manifest } = await writeSet(name)
    const changed = await edit(manifest, at)
    if (changed !== undefined) await writeFile(join(at, 'manifest.json'), JSON.stringify(changed))
    return readStimulusSet(at)
  }

  test('another file', async () => {
    const swap = ({ pictures }: StimulusManifest, at: string) =>
      writeFile(join(at, pictures[0]?.file ?? ''), 'another picture')
    await expect(change('swapped', swap)).rejects.toMatchObject({ code: 'input/invalid' })
  })

  test.each(['../../etc/passwd', '/etc/passwd', `${'a'.repeat(36)}.png/../x`, 'manifest.json'])(
    'a way out of the folder: %s',
    async (file) => {
      const lead = (manifest: StimulusManifest) => ({
        ...manifest,
        pictures: manifest.pictures.map((picture) => ({ ...picture, file })),
      })
      await expect(change(`out ${file.length}`, lead)).rejects.toMatchObject({ code: 'input/invalid' })
    },
  )

  test('no JSON, and no folder at all', async () => {
    await expect(change('torn', (_, at) => writeFile(join(at, 'manifest.json'), '{'))).rejects.toThrow('it is not JSON')
    await expect(readStimulusSet(join(folder, 'nothing'))).rejects.toThrow('ENOENT')
  })
})
