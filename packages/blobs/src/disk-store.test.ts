import { chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '@soundscene/testkit'
import { describe, expect, test } from 'vitest'
import { blobStoreContract } from './blob-store.contract.ts'
import { type BlobKind, openBlobs } from './index.ts'

const folder = testFolder()
const newDir = () => mkdtempSync(join(folder, 'blobs-'))
const fileOf = (dir: string, kind: BlobKind, hash: string) => join(dir, kind, hash.slice(0, 2), hash)
const bytes = new TextEncoder().encode('a sound')
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

describe('a store on disk', () => blobStoreContract(() => openBlobs(newDir())))

test('only the owner can read what is stored', async () => {
  const dir = join(newDir(), 'new')
  const hash = await (await openBlobs(dir)).put('sound', bytes)
  const file = fileOf(dir, 'sound', hash)
  expect([dir, join(file, '..'), file].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700, 0o600])
})

test('putting a sound again starts its hour anew', async () => {
  const dir = newDir()
  const blobs = await openBlobs(dir)
  const hash = await blobs.put('sound', bytes)
  utimesSync(fileOf(dir, 'sound', hash), hours(-2), hours(-2))
  await blobs.put('sound', bytes)
  expect(await blobs.sweep()).toEqual([])
})

test('what was damaged on disk is not handed out but removed', async () => {
  const dir = newDir()
  const blobs = await openBlobs(dir)
  const hash = await blobs.put('picture', bytes)
  writeFileSync(fileOf(dir, 'picture', hash), 'another sound')
  await expect(blobs.get('picture', hash)).rejects.toMatchObject({ code: 'blob/damaged' })
  expect(await blobs.has('picture', hash)).toBe(false)
})

test('what an interrupted write left behind is never a blob, and is swept once it is old', async () => {
  const dir = newDir()
  const blobs = await openBlobs(dir)
  const hash = await blobs.put('picture', bytes)
  const part = `${fileOf(dir, 'picture', hash)}.x.part`
  writeFileSync(part, 'a so')
  expect((await blobs.sizes()).picture.count).toBe(1)
  await blobs.sweep()
  expect(readdirSync(join(part, '..'))).toHaveLength(2)
  await blobs.sweep(hours(2))
  expect(readdirSync(join(part, '..'))).toEqual([hash])
})

test('a put that fails leaves nothing behind and says why', async () => {
  const dir = newDir()
  const blobs = await openBlobs(dir)
  const hash = await blobs.put('picture', bytes)
  await blobs.remove('picture', hash)
  mkdirSync(fileOf(dir, 'picture', hash))
  await expect(blobs.put('picture', bytes)).rejects.toThrow()
  expect(readdirSync(join(dir, 'picture', hash.slice(0, 2)))).toEqual([hash])
})

test('a file in the place of the folder is said clearly', async () => {
  const file = join(newDir(), 'file')
  writeFileSync(file, '')
  await expect(openBlobs(file)).rejects.toMatchObject({
    code: 'blob/not-writable',
    message: expect.stringContaining('it is not a folder'),
  })
})

test('a folder that may not be written to is said clearly', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may write everywhere')
  const dir = newDir()
  const blobs = await openBlobs(dir)
  chmodSync(dir, 0o500)
  await expect(blobs.put('sound', bytes)).rejects.toMatchObject({ code: 'blob/not-writable' })
  chmodSync(dir, 0o700)
})
