import { expect, test } from 'vitest'
import { readFixture } from '../fixtures/read-fixture.ts'
import { decode } from './decode.ts'
import { defaultLimits } from './sound.ts'

const decodeBytes = (bytes: Uint8Array) => decode(bytes, { limits: defaultLimits, channel: 'mix' })
const text = (content: string) => new TextEncoder().encode(content)
const start = (name: string, share: number) => {
  const bytes = readFixture(name)
  return bytes.slice(0, Math.floor(bytes.length * share))
}

function replaced(name: string, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(readFixture(name))
  bytes.write(to, bytes.indexOf(from), 'latin1')
  return new Uint8Array(bytes)
}

/** A mono 16-bit WAV of one repeated sample. */
function flatWave(frames: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(44 + 2 * frames)
  bytes.write('RIFF').toString()
  bytes.writeUInt32LE(36 + 2 * frames, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.set([16, 0, 0, 0, 1, 0, 1, 0], 16)
  bytes.writeUInt32LE(16000, 24)
  bytes.writeUInt32LE(32000, 28)
  bytes.set([2, 0, 16, 0], 32)
  bytes.write('data', 36)
  bytes.writeUInt32LE(2 * frames, 40)
  for (let i = 0; i < frames; i++) bytes.writeInt16LE(i % 2 ? value : -value, 44 + 2 * i)
  return new Uint8Array(bytes)
}

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const heif = Uint8Array.from([0, 0, 0, 16, ...text('ftypheic'), 0, 0, 0, 0, 0, 0, 0, 12, ...text('meta'), 0, 0, 0, 0])

test.each<[string, Uint8Array, string]>([
  ['a text file', text('hello '.repeat(2000)), 'sound/not-audio'],
  [
    'a log-in page saved as .ogg',
    text(`<!doctype html><title>Sign in</title>${'<p>x</p>'.repeat(500)}`),
    'sound/not-audio',
  ],
  [
    'a playlist that names other files',
    text('#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:9,\nfile:///etc/passwd\n'),
    'sound/not-audio',
  ],
  ['a PNG picture', png, 'sound/not-audio'],
  ['a HEIF picture', heif, 'sound/not-audio'],
  ['random bytes', Uint8Array.from({ length: 20000 }, (_, i) => (i * i * 2654435761) >>> 13), 'sound/not-audio'],
  ['one byte', Uint8Array.of(79), 'sound/not-audio'],
  ['an MP4 film without sound', readFixture('mute.mp4'), 'sound/no-audio-track'],
  ['a WebM film without sound', readFixture('mute.webm'), 'sound/no-audio-track'],
  ['an encrypted MP4', readFixture('encrypted.mp4'), 'sound/encrypted'],
  ['a song bought with FairPlay', replaced('phone.m4a', 'mp4a', 'drms'), 'sound/encrypted'],
  ['digital silence', flatWave(16000, 0), 'sound/silent'],
  ['a muted microphone', flatWave(16000, 3), 'sound/silent'],
  ['a silent voice note', readFixture('silent.opus'), 'sound/silent'],
  ['a click of 50 ms', flatWave(800, 9000), 'sound/too-short'],
  ['no samples at all', flatWave(0, 0), 'sound/damaged'],
])('%s is told what it is', async (_, bytes, code) => {
  await expect(decodeBytes(bytes)).rejects.toMatchObject({ code })
})

test.each([
  ['ac3.mp4', 'AC-3'],
  ['alac.m4a', 'ALAC'],
  ['adpcm.wav', 'IMA ADPCM'],
  ['flac.ogg', 'FLAC in Ogg'],
])('%s is refused by the name of its codec', async (file, codec) => {
  const refusal = { code: 'sound/unsupported-codec', details: { codec } }
  await expect(decodeBytes(readFixture(file))).rejects.toMatchObject(refusal)
})

test('a kind of AAC that is hardly ever met is refused as such', async () => {
  const extendedHighEfficiency = 'f946200000'
  const hex = Buffer.from(readFixture('phone.m4a')).toString('hex').replace('118856e500', extendedHighEfficiency)
  const refusal = { code: 'sound/unsupported-codec', details: { codec: 'a rare kind of AAC' } }
  await expect(decodeBytes(new Uint8Array(Buffer.from(hex, 'hex')))).rejects.toMatchObject(refusal)
})

test('a codec nobody knows is refused by the letters in the file', async () => {
  const refusal = { code: 'sound/unsupported-codec', details: { codec: 'zzz9' } }
  await expect(decodeBytes(replaced('alac.m4a', 'alac', 'zzz9'))).rejects.toMatchObject(refusal)
})

test.each([
  ['discord-voice.ogg', 0.7],
  ['slack-clip.m4a', 0.5],
  ['phone.m4a', 0.7],
  ['safari-recorder.mp4', 0.7],
  ['film.webm', 0.7],
  ['vorbis.ogg', 0.9],
  ['cbr.mp3', 0.5],
  ['vbr.mp3', 0.5],
  ['s16le.wav', 0.5],
  ['surround.flac', 0.5],
  ['stereo.flac', 0.9],
])('%s is told that it ends in the middle, at %d of its length', async (file, share) => {
  await expect(decodeBytes(start(file, share))).rejects.toMatchObject({ code: 'sound/truncated' })
})

/** As Chrome writes it: clusters of unknown size instead of ffmpeg's two bytes of size. */
function withOpenClusters(name: string): Uint8Array {
  const hex = Buffer.from(readFixture(name)).toString('hex')
  const opened = hex.replaceAll(/(?<=1f43b675)[4-7][0-9a-f]{3}/g, '01ffffffffffffff')
  return new Uint8Array(Buffer.from(opened, 'hex'))
}

test('a WebM recording whose clusters have no length is read to its end', async () => {
  const bytes = withOpenClusters('chrome-recorder.webm')
  expect(bytes.length).toBeGreaterThan(readFixture('chrome-recorder.webm').length)
  expect((await decodeBytes(bytes)).seconds).toBeCloseTo(1, 1)
})

test('a WebM recording that was interrupted is read up to its last whole cluster', async () => {
  const bytes = withOpenClusters('chrome-recorder.webm')
  expect((await decodeBytes(bytes.slice(0, bytes.length * 0.7))).seconds).toBeGreaterThan(0.5)
})

test.each([
  ['chrome-recorder.webm', 0.8],
  ['bare.mp3', 0.8],
  ['adts.aac', 0.8],
  ['piped.wav', 0.8],
])('a live recording such as %s may stop anywhere', async (file, share) => {
  const whole = await decodeBytes(readFixture(file))
  const { seconds } = await decodeBytes(start(file, share))
  expect(Math.abs(seconds / whole.seconds - share)).toBeLessThan(0.2)
})

test('a WAV streamed with lengths of zero is read to its end', async () => {
  const bytes = readFixture('s16le.wav')
  const view = new DataView(bytes.buffer)
  view.setUint32(4, 0)
  view.setUint32(Buffer.from(bytes).indexOf('data') + 4, 0)
  expect((await decodeBytes(bytes)).seconds).toBeCloseTo(0.2, 3)
})

test('samples that are no numbers are heard as silence, and those beyond full scale as full scale', async () => {
  const bytes = readFixture('f32le.wav')
  const view = new DataView(bytes.buffer, Buffer.from(bytes).indexOf('data') + 8)
  for (const [i, value] of [Number.NaN, Infinity, -Infinity, 1e30].entries()) view.setFloat32(i * 8, value, true)
  const { samples } = await decodeBytes(bytes)
  expect(samples.every((sample) => Math.abs(sample) <= 1)).toBe(true)
})
