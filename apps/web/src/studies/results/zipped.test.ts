import { Readable } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipped } from './zipped.ts'

const unpack = async (files: { path: string; text: string }[]) => {
  const pieces = await Readable.from(zipped(files)).toArray()
  return { pieces, found: unzipSync(Buffer.concat(pieces)) }
}

test('files come out of the zip as they went in, empty and long ones too', async () => {
  const long = Array.from({ length: 300_000 }, (_, i) => `${i} ä\n`).join('')
  const files = [
    { path: 'README.md', text: '# Grüße' },
    { path: 'data/empty.csv', text: '' },
    { path: 'data/long.csv', text: long },
  ]
  const { pieces, found } = await unpack(files)
  expect(Object.entries(found).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(files)
  expect(pieces.length).toBeGreaterThan(6)
})

test('a bundle of nothing is a zip file all the same', async () => {
  expect((await unpack([])).found).toEqual({})
})
