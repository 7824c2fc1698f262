import { expect, test, vi } from 'vitest'
import { readFixture } from '../fixtures/read-fixture.ts'
import { decodeSound } from './decode-sound.ts'

const lives = vi.hoisted(() => ({ toEnd: 0, started: 0 }))

vi.mock('./decoder-process.ts', async (original) => {
  const real = await original<typeof import('./decoder-process.ts')>()
  const startDecoder = () => {
    const decoder = real.startDecoder()
    lives.started += 1
    if (lives.started <= lives.toEnd) decoder.ready.then(() => decoder.child.kill('SIGKILL'))
    return decoder
  }
  return { ...real, startDecoder }
})

test('a process that is killed once is not held against the file', async () => {
  Object.assign(lives, { toEnd: 1, started: 0 })
  expect((await decodeSound(readFixture('piped.wav'))).samples.length).toBeGreaterThan(0)
  expect(lives.started).toBe(2)
})

test('a file whose process dies twice is refused', async () => {
  Object.assign(lives, { toEnd: 3, started: 0 })
  await expect(decodeSound(readFixture('piped.wav'))).rejects.toMatchObject({ code: 'sound/decode-limit' })
  expect(lives.started).toBe(2)
})
