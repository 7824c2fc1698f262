import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type BlobStore, soundLifeMs } from './blob-store.ts'
import { hashOf } from './hash.ts'

const unknown = 'a'.repeat(64)

/** What every store must do, whatever it keeps its bytes on. */
export const blobStoreContract = (open: () => Promise<BlobStore>): void => {
  test('bytes come back under their SHA-256, also none at all and a megabyte', async () => {
    const blobs = await open()
    for (const bytes of [new Uint8Array(0), new Uint8Array(randomBytes(1 << 20))]) {
      const hash = await blobs.put('picture', bytes)
      expect(hash).toBe(hashOf(bytes))
      expect(await blobs.has('picture', hash)).toBe(true)
      expect(Buffer.compare(await blobs.get('picture', hash), bytes)).toBe(0)
    }
  })

  test('the same bytes are stored once, also when put at the same time', async () => {
    const blobs = await open()
    const bytes = randomBytes(100)
    await Promise.all(Array.from({ length: 8 }, () => blobs.put('picture', bytes)))
    expect((await blobs.sizes()).picture).toEqual({ count: 1, bytes: 100 })
  })

  test('a sound is no picture', async () => {
    const blobs = await open()
    const hash = await blobs.put('sound', randomBytes(10))
    expect(await blobs.has('picture', hash)).toBe(false)
    await expect(blobs.get('picture', hash)).rejects.toMatchObject({ code: 'blob/missing' })
  })

  test.each(['', unknown, unknown.toUpperCase(), '../'.repeat(20), `../sound/${unknown}`, `${unknown}\0`, 'é'])(
    'the name %j from outside finds, removes and breaks nothing',
    async (name) => {
      const blobs = await open()
      const hash = await blobs.put('sound', randomBytes(10))
      expect(await blobs.has('sound', name)).toBe(false)
      await expect(blobs.get('sound', name)).rejects.toMatchObject({ code: 'blob/missing' })
      await blobs.remove('sound', name)
      expect(await blobs.has('sound', hash)).toBe(true)
    },
  )

  test('what was removed is gone, and removing it again is no error', async () => {
    const blobs = await open()
    const hash = await blobs.put('picture', randomBytes(10))
    await blobs.remove('picture', hash)
    await blobs.remove('picture', hash)
    expect(await blobs.has('picture', hash)).toBe(false)
  })

  test('a sweep deletes sounds whose hour is over, and never a picture or a stimulus', async () => {
    const blobs = await open()
    const sound = await blobs.put('sound', randomBytes(10))
    const picture = await blobs.put('picture', randomBytes(10))
    const stimulus = await blobs.put('stimulus', randomBytes(10))
    expect(await blobs.sweep(new Date(Date.now() + soundLifeMs - 60_000))).toEqual([])
    expect(await blobs.sweep(new Date(Date.now() + soundLifeMs + 60_000))).toEqual([sound])
    expect(await blobs.has('sound', sound)).toBe(false)
    expect(await blobs.has('picture', picture)).toBe(true)
    expect(await blobs.has('stimulus', stimulus)).toBe(true)
  })
}
