import { Random } from '../random.ts'
import type { Scene, SceneClass } from '../scene.ts'
import { background } from './background.ts'
import { baseballSound } from './baseball.ts'
import { amplify, decibels, geometric, mix, rms } from './clip.ts'
import { damSound } from './dam.ts'
import { dogSound } from './dog.ts'
import { drumSound } from './drum.ts'
import { guitarSound } from './guitar.ts'
import { setLevel } from './level.ts'
import { throughMicrophone } from './microphone.ts'
import { pianoSound } from './piano.ts'
import { planeSound } from './plane.ts'
import { reverberate } from './reverb.ts'
import { soccerSound } from './soccer.ts'
import { speedboatSound } from './speedboat.ts'

const sources: Record<SceneClass, (scene: Scene, random: Random) => Float32Array> = {
  plane: planeSound,
  speedboat: speedboatSound,
  guitar: guitarSound,
  piano: pianoSound,
  drum: drumSound,
  dog: dogSound,
  dam: damSound,
  baseball: baseballSound,
  soccer: soccerSound,
}

/** RMS level in decibels of full scale of the quietest and the loudest scene. */
export const levelRange = { quietest: -38, loudest: -14 }

/**
 * The sound of a scene: mono, 22 050 Hz, 5 s, within ±1. Another `take` is another performance and recording of the
 * same scene; `dry` leaves out the place, the background and the microphone.
 */
export function soundOfScene(scene: Scene, { take = 0, dry = false } = {}): Float32Array {
  const random = new Random(scene.seed, `sound/${scene.class}/${take}`)
  const source = sources[scene.class](scene, random)
  const { quietest, loudest } = levelRange
  const level = quietest + (loudest - quietest) * scene.loudness
  return dry ? setLevel(source, level) : record(source, scene, level, new Random(scene.seed, `recording/${take}`))
}

/** Puts the source into its place and in front of a microphone. Noise follows the level: recorders turn the gain up. */
function record(source: Float32Array, scene: Scene, level: number, random: Random): Float32Array {
  amplify(source, 1 / (rms(source) || 1))
  mix(source, roomEcho(source, scene.openness, random))
  const noise = background(random)
  mix(source, noise, decibels(-random.between(12, 42)) / (rms(noise) || 1))
  return setLevel(throughMicrophone(source, random), level + 1.2 * random.normal())
}

function roomEcho(source: Float32Array, openness: number, random: Random): Float32Array {
  const room = {
    decaySeconds: geometric(3.2, 0.18, openness) * random.between(0.85, 1.15),
    damping: random.between(0.2, 0.5),
    delaySeconds: random.between(0.005, 0.05) * (1 - openness),
  }
  const echo = reverberate(source, room, random)
  return amplify(echo, (geometric(1.3, 0.05, openness) * random.between(0.85, 1.15)) / (rms(echo) || 1))
}
