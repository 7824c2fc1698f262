import { Random } from '../random.ts'
import type { Scene, SceneClass } from '../scene.ts'
import { background } from './background.ts'
import { baseballSound } from './baseball.ts'
import { amplify, decibels, mix, rms } from './clip.ts'
import { damSound } from './dam.ts'
import { dogSound } from './dog.ts'
import { drumSound } from './drum.ts'
import { guitarSound } from './guitar.ts'
import { setLevel } from './level.ts'
import { throughMicrophone } from './microphone.ts'
import { pianoSound } from './piano.ts'
import { inPlace } from './place.ts'
import { planeSound } from './plane.ts'
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
const levelRange = { quietest: -38, loudest: -14 }

/**
 * The sound of a scene: mono, 22 050 Hz, 5 s, within ±1. Another `take` is another performance and recording of the
 * same scene; `dry` leaves out the place, the background and the microphone.
 */
export function soundOfScene(scene: Scene, { take = 0, dry = false } = {}): Float32Array {
  const random = new Random(scene.seed, `sound/${scene.class}/${take}`)
  const source = sources[scene.class](scene, random)
  const { quietest, loudest } = levelRange
  const level = quietest + (loudest - quietest) * scene.loudness
  return dry
    ? setLevel(source, level)
    : record(source, scene, level, new Random(scene.seed, `recording/${scene.class}/${take}`))
}

/** Puts the source into its place and before a microphone. Noise follows the level: recorders turn the gain up. */
function record(source: Float32Array, scene: Scene, level: number, random: Random): Float32Array {
  const heard = inPlace(amplify(source, 1 / (rms(source) || 1)), scene, random)
  const noise = background(scene.openness, random)
  mix(heard, noise, decibels(-random.between(12, 42)) / (rms(noise) || 1))
  return setLevel(throughMicrophone(heard, random), level + 1.2 * random.normal())
}
