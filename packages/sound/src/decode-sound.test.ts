import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFixture } from '../fixtures/read-fixture.ts'
import { decode } from './decode.ts'
import { decodeInProcess } from './decode-in-process.ts'
import { decodeSound } from './decode-sound.ts'
import { startDecoder } from './decoder-process.ts'
import { defaultLimits } from './sound.ts'

const request = { limits: defaultLimits, channel: 'mix' as const }
const voice = () => readFixture('discord-voice.ogg')

test('the decoder process gives the very samples that decoding here gives', async () => {
  const [there, here] = [await decodeSound(voice()), await decode(voice(), request)]
  expect(Buffer.from(there.samples.buffer).equals(Buffer.from(here.samples.buffer))).toBe(true)
  expect({ ...there, samples: undefined }).toEqual({ ...here, samples: undefined })
})

test('the bytes handed over stay as they were', async () => {
  const bytes = readFixture('piped.wav')
  await decodeSound(bytes)
  expect(bytes).toEqual(readFixture('piped.wav'))
})

test('a refusal crosses the process boundary with its code and details', async () => {
  const refusal = { code: 'sound/unsupported-codec', details: { codec: 'ALAC' } }
  await expect(decodeSound(readFixture('alac.m4a'))).rejects.toMatchObject(refusal)
})

test('an empty file is refused', async () => {
  await expect(decodeSound(new Uint8Array())).rejects.toMatchObject({ code: 'sound/empty' })
})

test('a file of too many bytes is refused with the limit in its message', async () => {
  const tooLarge = decodeSound(new Uint8Array(2 ** 20 + 1), { limits: { bytes: 2 ** 20 } })
  await expect(tooLarge).rejects.toMatchObject({ code: 'sound/too-large', details: { limit: 1 } })
})

describe('a small file that expands to two hours of silence', () => {
  const limits = { seconds: 60, memory: 256 * 2 ** 20 }

  test.each(['opus', 'webm', 'flac', 'm4a', 'mp3'])('as %s is stopped within the limits', async (kind) => {
    await expect(decodeSound(readFixture(`bomb.${kind}.br`), { limits })).rejects.toMatchObject({
      code: 'sound/silent',
    })
  })
})

test.each([{ milliseconds: 1 }, { memory: 2 ** 20 }])('a decoding beyond %o is ended', async (limits) => {
  await expect(decodeSound(voice(), { limits })).rejects.toMatchObject({ code: 'sound/decode-limit' })
})

describe('a decoder process', () => {
  const ended = ({ child }: ReturnType<typeof startDecoder>) => new Promise((resolve) => child.once('exit', resolve))

  test('is killed when the signal aborts', async () => {
    const [stop, decoder] = [new AbortController(), startDecoder()]
    const [decoding, end] = [decodeInProcess(decoder, { ...request, bytes: voice() }, stop.signal), ended(decoder)]
    stop.abort(new Error('nobody waits any more'))
    await expect(decoding).rejects.toThrow('nobody waits any more')
    await end
    expect(decoder.child.signalCode).toBe('SIGKILL')
  })

  test('never outlives its one file', async () => {
    const decoder = startDecoder()
    const end = ended(decoder)
    await decodeInProcess(decoder, { ...request, bytes: voice() })
    await end
    expect(decoder.child.connected).toBe(false)
  })

  test('that is killed from outside counts as a file that asks too much', async () => {
    const decoder = startDecoder()
    await decoder.ready
    decoder.child.kill('SIGKILL')
    const decoding = decodeInProcess(decoder, { ...request, bytes: voice() })
    await expect(decoding).rejects.toMatchObject({ code: 'sound/decode-limit' })
  })

  test.runIf(existsSync('/proc/self/environ'))('inherits no environment', async () => {
    const decoder = startDecoder()
    await decoder.ready
    const environment = readFileSync(`/proc/${decoder.child.pid}/environ`, 'utf8').split('\0').filter(Boolean)
    decoder.child.kill()
    expect(environment.filter((entry) => !entry.startsWith('NODE_CHANNEL_'))).toEqual([])
  })
})
