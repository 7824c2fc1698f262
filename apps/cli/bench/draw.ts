import { loadArtist } from '@soundscene/inference'
import { pool5Channels, trunk } from '@soundscene/model'
import { decodeSound, warmDecoder } from '@soundscene/sound'
import { voiceNote } from '@soundscene/sound/bench'
import { chooseDevice, measureSgemm } from '@soundscene/tensor'
import { bundledModel } from '../src/bundled-model.ts'

/** Sound → picture for a 30 s Ogg/Opus voice note on one thread, stage by stage, over the floor of its arithmetic. */
const seconds = 30
const repetitions = 7

const say = (line: string) => process.stdout.write(`${line}\n`)
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number

/** Multiplications and additions of SoundNet to pool5 on some samples. */
function soundNetFlops(samples: number): number {
  let length = samples
  let flops = 0
  for (const { channels, kernel, padding, pool } of trunk.slice(0, 5)) {
    const outputs = Math.floor((length + 2 * padding - kernel) / 2) + 1
    flops += 2 * outputs * kernel * channels[0] * channels[1]
    length = Math.floor(outputs / pool)
  }
  return flops
}

/** Multiplications and additions of one picture. */
function generatorFlops({ noise, channels, kernel }: { noise: number; channels: number; kernel: number }): number {
  const widths = [8, 4, 2, 1].map((factor) => factor * channels)
  const dense = 2 * (pool5Channels + noise) * 16 * (widths[0] as number)
  return [...widths.slice(1), 3].reduce((flops, output, i) => {
    const inputs = (4 * 2 ** i) ** 2
    return flops + 2 * inputs * kernel ** 2 * (widths[i] as number) * output
  }, dense)
}

const artist = await loadArtist(bundledModel, { device: 'cpu', threads: 1 })
const note = await voiceNote(seconds)
warmDecoder()
const times: Record<string, number[]> = { decode: [], feature: [], generate: [], encode: [] }
for (let i = 0; i <= repetitions; i++) {
  const start = performance.now()
  const { samples } = await decodeSound(note)
  const decode = performance.now() - start
  const [drawing] = await artist.draw([{ samples, seed: i }])
  if (i === 0 || !drawing) continue
  for (const [stage, value] of Object.entries({ decode, ...drawing.timings })) times[stage]?.push(value)
}
const gflops = await measureSgemm(await chooseDevice('cpu'))
const flops = soundNetFlops(seconds * 22_050) + generatorFlops(artist.config.generator)
const floor = flops / gflops / 1e6
const medians = Object.entries(times).map(([stage, values]) => [stage, median(values)] as const)
const sum = medians.reduce((total, [, value]) => total + value, 0)
const model = medians.reduce((total, [stage, value]) => total + (stage === 'decode' ? 0 : value), 0)
say(`matrix product on one thread: ${gflops.toFixed(1)} GFLOP/s`)
for (const [stage, value] of medians) say(`${stage}, 30 s of Ogg/Opus: ${value.toFixed(1)} ms`)
say(`floor, ${(flops / 1e9).toFixed(2)} GFLOP: ${floor.toFixed(1)} ms`)
say(`feature, generate and encode over the floor: ${(model / floor).toFixed(2)} times`)
say(`everything over the floor: ${(sum / floor).toFixed(2)} times`)
await artist.dispose()
