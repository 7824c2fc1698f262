import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadArtist } from '@soundscene/inference'
import { expect, test } from 'vitest'
import { modelCard } from './model-card.ts'

const bundled = path.join(import.meta.dirname, '../../../../models/small-world')
const read = (name: string) => readFile(path.join(bundled, name), 'utf8')

test('the card of the bundled model says what its metrics say', async () => {
  expect(await read('README.md')).toBe(modelCard(JSON.parse(await read('metrics.json'))))
})

test('the bundled metrics were measured on the bundled weights', async () => {
  const artist = await loadArtist(bundled)
  expect(artist.id).toBe(JSON.parse(await read('metrics.json')).model)
  await artist.dispose()
})
