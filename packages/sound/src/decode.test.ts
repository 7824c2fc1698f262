import { describe, expect, test } from 'vitest'
import { readFixture } from '../fixtures/read-fixture.ts'
import { decode } from './decode.ts'
import { type Channel, defaultLimits, sampleRate } from './sound.ts'

const decodeFixture = (name: string, channel: Channel = 'mix') =>
  decode(readFixture(name), { limits: defaultLimits, channel })

/** Amplitude of one frequency over the middle of the samples, by correlation with a whole number of its periods. */
function amplitude(samples: Float32Array, hertz: number): number {
  const period = sampleRate / hertz
  const periods = Math.floor((samples.length * 0.6) / period / 20) * 20
  const middle = samples.subarray(Math.floor(samples.length * 0.2)).subarray(0, Math.round(periods * period))
  let [sine, cosine] = [0, 0]
  middle.forEach((sample, i) => {
    sine += sample * Math.sin((2 * Math.PI * i) / period)
    cosine += sample * Math.cos((2 * Math.PI * i) / period)
  })
  return (2 * Math.hypot(sine, cosine)) / middle.length
}

/** File, container, codec, seconds, and seconds that a lossy codec may add. All hold 1 kHz at half scale on the left. */
const tones: [string, string, string, number, number][] = [
  ['slack-clip.m4a', 'MP4', 'aac', 1, 0],
  ['phone.m4a', 'MP4', 'aac', 1, 0],
  ['safari-recorder.mp4', 'MP4', 'aac', 1, 0.03],
  ['chrome-recorder.webm', 'WebM', 'opus', 1, 0.02],
  ['firefox-recorder.ogg', 'Ogg', 'opus', 1, 0],
  ['stereo.opus', 'Ogg', 'opus', 1, 0],
  ['opus.mp4', 'MP4', 'opus', 1, 0],
  ['vorbis.ogg', 'Ogg', 'vorbis', 1, 0],
  ['vorbis.webm', 'WebM', 'vorbis', 1, 0.02],
  ['cbr.mp3', 'MP3', 'mp3', 1, 0.08],
  ['vbr.mp3', 'MP3', 'mp3', 1, 0.08],
  ['bare.mp3', 'MP3', 'mp3', 1, 0.08],
  ['mp3.mp4', 'MP4', 'mp3', 1, 0],
  ['stereo.flac', 'FLAC', 'flac', 0.2, 0],
  ['flac.mkv', 'Matroska', 'flac', 0.2, 0],
  ['adts.aac', 'ADTS', 'aac', 1, 0.03],
  ['film.mp4', 'MP4', 'aac', 1, 0],
  ['film.webm', 'WebM', 'opus', 1, 0.02],
  ['film.mov', 'QuickTime File Format', 'pcm-s16be', 0.2, 0],
  ['film.3gp', 'MP4', 'aac', 1, 0],
  ['u8.wav', 'WAVE', 'pcm-u8', 0.2, 0],
  ['s16le.wav', 'WAVE', 'pcm-s16', 0.2, 0],
  ['s24le.wav', 'WAVE', 'pcm-s24', 0.2, 0],
  ['s32le.wav', 'WAVE', 'pcm-s32', 0.2, 0],
  ['f32le.wav', 'WAVE', 'pcm-f32', 0.2, 0],
  ['f64le.wav', 'WAVE', 'pcm-f64', 0.2, 0],
  ['mulaw.wav', 'WAVE', 'ulaw', 0.2, 0],
  ['alaw.wav', 'WAVE', 'alaw', 0.2, 0],
  ['8khz.wav', 'WAVE', 'pcm-s16', 0.1, 0],
  ['96khz.wav', 'WAVE', 'pcm-s16', 0.1, 0],
  ['odd-rate.wav', 'WAVE', 'pcm-s16', 0.1, 0],
  ['piped.wav', 'WAVE', 'pcm-s16', 0.2, 0],
  ['surround.wav', 'WAVE', 'pcm-s24', 0.1, 0],
  ['surround.flac', 'FLAC', 'flac', 0.1, 0],
  ['surround.opus', 'Ogg', 'opus', 0.2, 0],
  ['surround.ogg', 'Ogg', 'vorbis', 0.2, 0],
  ['surround.m4a', 'MP4', 'aac', 0.2, 0],
  ['instant.wav', 'WAVE', 'pcm-s16', 0.1, 0],
  ['instant.opus', 'Ogg', 'opus', 0.1, 0],
  ['instant.m4a', 'MP4', 'aac', 0.1, 0],
  ['instant.mp3', 'MP3', 'mp3', 0.1, 0.05],
]

test.each(tones)('%s is heard as the tone it was made from', async (file, container, codec, seconds, padding) => {
  const sound = await decodeFixture(file, 'first')
  expect(sound).toMatchObject({ container, codec, sampleRate, notices: [] })
  expect(sound.seconds).toBeGreaterThan(seconds - 0.001)
  expect(sound.seconds).toBeLessThan(seconds + padding + 0.001)
  expect(sound.samples.length).toBe(Math.round(sound.seconds * sampleRate))
  expect(amplitude(sound.samples, 1000)).toBeCloseTo(0.5, 1)
  expect(amplitude(sound.samples, 3000)).toBeLessThan(0.02)
})

test('a Discord voice note is heard in full', async () => {
  const sound = await decodeFixture('discord-voice.ogg')
  expect(sound).toMatchObject({ container: 'Ogg', codec: 'opus' })
  expect(sound.seconds).toBeCloseTo(1.89, 2)
})

test.each(['stereo.opus', 'stereo.flac', 'vorbis.ogg', 'cbr.mp3', 'adts.aac', 's16le.wav'])(
  'both channels of %s are averaged',
  async (file) => {
    const { samples } = await decodeFixture(file)
    expect(amplitude(samples, 1000)).toBeCloseTo(0.25, 1)
    expect(amplitude(samples, 500)).toBeCloseTo(0.125, 1)
  },
)

test.each(['instant.opus', 'instant.m4a'])(
  '%s starts when the recording did, without the codec’s delay',
  async (file) => {
    const reference = await decodeFixture('instant.wav')
    const { samples } = await decodeFixture(file)
    const match = (lag: number) =>
      reference.samples.subarray(400, 1800).reduce((sum, sample, i) => sum + sample * (samples[400 + i + lag] ?? 0), 0)
    const lags = Array.from({ length: 21 }, (_, i) => i - 10)
    const best = lags.reduce((one, other) => (match(other) > match(one) ? other : one))
    expect(Math.abs(best)).toBeLessThanOrEqual(1)
  },
)

test.each([
  ['added to', '118856e580'],
  ['in front of', '2988080000'],
])('HE-AAC, announced %s the set-up, is heard in its place and at its level', async (_, setup) => {
  const hex = Buffer.from(readFixture('phone.m4a')).toString('hex').replace('118856e500', setup)
  const bytes = new Uint8Array(Buffer.from(hex, 'hex'))
  const { samples, seconds } = await decode(bytes, { limits: defaultLimits, channel: 'mix' })
  expect(seconds).toBeCloseTo(1, 3)
  expect(amplitude(samples, 1000)).toBeCloseTo(0.5, 1)
})

describe('a long sound', () => {
  const limits = { ...defaultLimits, seconds: 0.5 }

  test.each(['phone.m4a', 'stereo.opus', 'cbr.mp3', 'chrome-recorder.webm'])(
    '%s is cut, and says how long it was',
    async (file) => {
      const sound = await decode(readFixture(file), { limits, channel: 'mix' })
      expect(sound.samples.length).toBe(sampleRate / 2)
      expect(sound.notices).toEqual([{ code: 'cut', seconds: 0.5 }])
      expect(sound.seconds).toBeCloseTo(1, 0)
    },
  )

  test('is refused when decoding it yields more samples than allowed', async () => {
    const request = { limits: { ...defaultLimits, decodedSamples: 1000 }, channel: 'mix' as const }
    await expect(decode(readFixture('phone.m4a'), request)).rejects.toMatchObject({ code: 'sound/decode-limit' })
  })
})
