import { expect, test } from 'vitest'
import { readBounded } from './bounded-body.ts'

const address = 'http://localhost/'

/** A body that counts how much of it was taken, and has no end. */
function endless() {
  const taken = { bytes: 0 }
  const body = new ReadableStream({
    pull(controller) {
      taken.bytes += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  return { taken, body }
}

const post = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request(address, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

test('a body within the limit arrives byte for byte', async () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251)
  expect(await readBounded(post(bytes), 1)).toEqual(bytes)
})

test('an endless body without a length is stopped just past the limit', async () => {
  const { body, taken } = endless()
  await expect(readBounded(post(body), 1)).rejects.toMatchObject({ code: 'sound/too-large', details: { limit: 1 } })
  expect(taken.bytes).toBeLessThan(1e6 + 4 * 65_536)
})

test('a length that is declared too large is refused before anything is read', async () => {
  const { body, taken } = endless()
  const before = taken.bytes
  await expect(readBounded(post(body, { 'content-length': '1000001' }), 1)).rejects.toMatchObject({ status: 413 })
  expect(taken.bytes - before).toBeLessThan(2 * 65_536)
})

test('a length that is declared too small does not hide the rest', async () => {
  const { body } = endless()
  await expect(readBounded(post(body, { 'content-length': '10' }), 1)).rejects.toMatchObject({ status: 413 })
})

test('no body at all is an empty one', async () => {
  expect(await readBounded(new Request(address), 1)).toHaveLength(0)
})
