import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeStimulusSet } from '@soundscene/fieldwork/stimulus-set'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { readSet } from './read-set.ts'

const parent = mkdtempSync(join(tmpdir(), 'set-'))
afterAll(() => rmSync(parent, { recursive: true }))

const folder = join(parent, 'set')
const bytes = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'teal' } })
  .png()
  .toBuffer()
await writeStimulusSet(folder, {
  ...{ title: 'Two sounds', synthetic: true, loudness: 0.1, origin: {} },
  sounds: ['dog', 'dam'].map((name) => ({
    ...{ name, class: name, practice: false },
    samples: async () => Float32Array.from({ length: 500 }, (_, t) => Math.sin(t / 9) / 4),
  })),
  pictures: ['dog', 'dam'].map((sound) => ({ sound, source: 'g', bytes })),
})
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
)

test.each(['', 'my set/'])('the zip of a folder is read, its files at "%s"', async (place) => {
  const placed = Object.fromEntries(Object.entries(files).map(([name, content]) => [place + name, content]))
  const set = await readSet(zipSync(placed))
  expect(set).toMatchObject({ title: 'Two sounds', size: 16 })
  expect([set.sounds.length, set.pictures.length]).toEqual([2, 4])
})

test('what is no zip, lacks its manifest or one of its files is refused in one line', async () => {
  const { 'manifest.json': manifest, ...rest } = files
  await expect(readSet(strToU8('no zip'))).rejects.toThrow('no zip file')
  await expect(readSet(zipSync(rest))).rejects.toThrow('no manifest.json')
  await expect(readSet(zipSync({ 'manifest.json': manifest as Uint8Array }))).rejects.toThrow('is not in the zip file')
})

test('a zip that would unpack to more than is allowed is refused before it is unpacked', async () => {
  const zip = zipSync({ 'manifest.json': new Uint8Array(1_000) })
  const view = new DataView(zip.buffer)
  const central = zip.findIndex((_, i) => i + 4 <= zip.length && view.getUint32(i, true) === 0x02014b50)
  view.setUint32(central + 24, 2 ** 31, true)
  await expect(readSet(zip)).rejects.toThrow('more than 512 MB')
})
