import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { openTrack } from '../src/containers/open-track.ts'
import { decode } from '../src/decode.ts'
import { hold, startDecoder } from '../src/decoder-process.ts'
import { openDecoder } from '../src/decoders/open-decoder.ts'
import { decodeSound, defaultLimits, warmDecoder } from '../src/index.ts'
import { createResampler } from '../src/resampler.ts'
import { voiceNote } from './voice-note.ts'

const seconds = 30
const repetitions = 5

/** Median milliseconds of some work. */
async function median(work: () => Promise<unknown>, pause = 0): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < repetitions; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
    await sleep(pause)
  }
  return times.sort((a, b) => a - b)[repetitions >> 1] as number
}

async function startAndStop(): Promise<void> {
  const decoder = startDecoder()
  hold(decoder, true)
  await decoder.ready
  decoder.child.kill()
}

async function decodePackets(bytes: Uint8Array): Promise<void> {
  const track = await openTrack(bytes)
  const decoder = await openDecoder(track)
  for await (const { data } of track.packets.packets()) decoder.decode(data)
}

async function resampleAll(): Promise<void> {
  const [resample, packet] = [await createResampler(24000), new Float32Array(480)]
  for (let i = 0; i < seconds * 50; i++) resample(packet)
}

/** Milliseconds of each stage of decoding a 30 s Ogg/Opus voice note: medians of five. */
export async function benchDecode(): Promise<Record<string, number>> {
  const bytes = await voiceNote(seconds)
  const request = { limits: defaultLimits, channel: 'mix' as const }
  const result: Record<string, number> = {}
  result.startProcess = await median(startAndStop)
  result.openContainer = await median(() => openTrack(bytes))
  result.demuxAndDecode = await median(() => decodePackets(bytes))
  result.resample = await median(resampleAll)
  result.wholeInProcess = await median(() => decode(bytes, request))
  result.decodeSoundCold = await median(() => decodeSound(bytes))
  warmDecoder()
  await sleep(1000)
  result.decodeSoundWarm = await median(() => decodeSound(bytes), 1000)
  return result
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [stage, milliseconds] of Object.entries(await benchDecode()))
    process.stdout.write(
      `${stage.padEnd(16)}${milliseconds.toFixed(1).padStart(8)} ms${((seconds * 1000) / milliseconds).toFixed(0).padStart(8)}x real time\n`,
    )
}
