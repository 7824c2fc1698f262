import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Drawing, loadArtist } from '@soundscene/inference'
import { peaks } from '@soundscene/sound'
import { imagineScene, type SceneClass, sceneClasses, soundOfScene } from '@soundscene/world'
import sharp from 'sharp'

/** Draws `docs/hero.png`: nine sounds that the bundled model never heard, and its pictures of them. */
const root = path.join(import.meta.dirname, '../..')
const side = 192
const gap = 16
const waveHeight = 56
const columns = sceneClasses.length
/** The model's own scenes have seeds drawn from 0…2³², so one this small is all but certainly none of them. */
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

/** The first sound of a class that the model names rightly, and its picture of it. */
async function firstHeardRightly(name: SceneClass, seed: number): Promise<{ samples: Float32Array; drawing: Drawing }> {
  const samples = soundOfScene({ ...imagineScene(seed, name), loudness: 0.75 })
  const [drawing] = await artist.draw([{ samples, seed }])
  return drawing?.class === name ? { samples, drawing } : firstHeardRightly(name, seed + 1)
}

const heard = await Promise.all(sceneClasses.map((name) => firstHeardRightly(name, firstSeed)))
await artist.dispose()

const left = (i: number) => gap + i * (side + gap)
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="18" fill="#14161c"/>${heard.map(({ samples }, i) => waveform(samples, left(i))).join('')}</svg>`
const tiles = await Promise.all(
  heard.map(async ({ drawing }, i) => ({
    input: await sharp(drawing.png).resize(side, side, { kernel: 'cubic' }).toBuffer(),
    left: left(i),
    top: waveHeight + 2 * gap,
  })),
)
await mkdir(path.join(root, 'docs'), { recursive: true })
await writeFile(path.join(root, 'docs/hero.png'), await sharp(Buffer.from(svg)).composite(tiles).png().toBuffer())
