import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { peaks } from '@soundscene/sound'
import { imagineScene, type Scene, type SceneClass, sceneClasses, soundOfScene } from '@soundscene/world'

/**
 * Makes the sounds that the studio offers to whoever has none: one of each class, from the small world. Needs ffmpeg.
 * Run with `npm run samples -w @soundscene/web`; the files it writes are committed.
 */

/** Training and evaluation draw their seeds below this. */
const firstSeed = 2 ** 32
const site = path.resolve(import.meta.dirname, '..')
const shownPeaks = 48
const head = `import type { Sample } from './samples.tsx'\n\n/** Written by scripts/make-samples.ts. */\n`

const samples = sceneClasses.map(makeSample)
const list = path.join(site, 'src/studio/sample-sounds.ts')
writeFileSync(list, `${head}export const sampleSounds: readonly Sample[] = ${JSON.stringify(samples)}\n`)
execFileSync('npx', ['biome', 'check', '--write', list], { stdio: 'inherit' })

function makeSample(name: SceneClass) {
  const sound = soundOfScene(loudScene(name))
  encode(sound, path.join(site, 'public/samples', `${name}.mp3`))
  const waveform = Array.from(peaks(sound, shownPeaks), (peak) => Math.round(peak * 100) / 100)
  return { name, address: `/samples/${name}.mp3`, peaks: waveform }
}

/** The first scene that is near enough to sound like what it is. */
function loudScene(name: SceneClass): Scene {
  for (let seed = firstSeed; ; seed += 1) {
    const scene = imagineScene(seed, name)
    if (scene.loudness > 0.6 && scene.rate > 0.3) return scene
  }
}

/** Mono MP3 of 48 kbit/s, which every browser plays, without anything that differs from run to run. */
function encode(samples: Float32Array, file: string): void {
  const raw = ['-f', 'f32le', '-ar', '22050', '-ac', '1', '-i', 'pipe:0']
  const mp3 = ['-b:a', '48k', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-y', file]
  const input = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
  execFileSync('ffmpeg', ['-loglevel', 'error', ...raw, ...mp3], { input })
}
