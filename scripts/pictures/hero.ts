import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadArtist } from '@soundscene/inference'
import { peaks } from '@soundscene/sound'
import { imagineScene, sceneClasses, soundOfScene } from '@soundscene/world'
import sharp from 'sharp'

/** Draws `docs/hero.png`: nine sounds that the bundled model never heard, and its pictures of them. */
const root = path.join(import.meta.dirname, '../..')
const side = 192
const gap = 16
const waveHeight = 56
const columns = sceneClasses.length
/** No training or held-out scene of the bundled model has a seed this small; see `sceneAt`. */
const firstSeed = 40

const width = columns * (side + gap) + gap
const height = waveHeight + side + 3 * gap

/** A waveform as mirrored bars. */
function waveform(samples: Float32Array, left: number): string {
  const bars = 48
  const loudest = Math.max(...samples.map(Math.abs), 1e-3)
  return [...peaks(samples, bars)]
    .map((peak, i) => {
      const bar = Math.max(2, (peak / loudest) * waveHeight)
      const x = left + (i * side) / bars
      return `<rect x="${x.toFixed(1)}" y="${(gap + (waveHeight - bar) / 2).toFixed(1)}" width="2.4" height="${bar.toFixed(1)}" rx="1.2" fill="#e8643c"/>`
    })
    .join('')
}

const artist = await loadArtist(path.join(root, 'models/small-world'))
const sounds = sceneClasses.map((name, i) => soundOfScene({ ...imagineScene(firstSeed + i, name), loudness: 0.75 }))
const drawings = await artist.draw(sounds.map((samples, seed) => ({ samples, seed })))
await artist.dispose()

const left = (i: number) => gap + i * (side + gap)
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="18" fill="#14161c"/>${sounds.map((samples, i) => waveform(samples, left(i))).join('')}</svg>`
const tiles = await Promise.all(
  drawings.map(async ({ png }, i) => ({
    input: await sharp(png).resize(side, side, { kernel: 'cubic' }).toBuffer(),
    left: left(i),
    top: waveHeight + 2 * gap,
  })),
)
await mkdir(path.join(root, 'docs'), { recursive: true })
await writeFile(path.join(root, 'docs/hero.png'), await sharp(Buffer.from(svg)).composite(tiles).png().toBuffer())
