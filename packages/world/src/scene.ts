import { Random } from './random.ts'

/** The paper's nine classes, in the label order 0..8 of its released code. */
export const sceneClasses = [
  'plane',
  'speedboat',
  'guitar',
  'piano',
  'drum',
  'dog',
  'dam',
  'baseball',
  'soccer',
] as const

export type SceneClass = (typeof sceneClasses)[number]

/** The hidden parameters that a scene's sound and picture share. */
export const sceneParameters = ['loudness', 'pitch', 'rate', 'openness'] as const

export type SceneParameter = (typeof sceneParameters)[number]

/** What a sound and a picture are made from. The four parameters are in 0..1; `docs/small-world.md` says what each does. */
export interface Scene {
  seed: number
  class: SceneClass
  /** How much happens near the listener: 1 is loud, near and full. */
  loudness: number
  /** 1 is high, that is, small. */
  pitch: number
  /** 1 is fast, that is, many. */
  rate: number
  /** 0 is an echoing hall or valley, 1 the open field, sea or sky. */
  openness: number
}

/** The scene of a seed. Without a class, seeds walk through the nine in order, so a run of seeds covers them evenly. */
export function imagineScene(seed: number, sceneClass: SceneClass = classOfSeed(seed)): Scene {
  const random = new Random(seed, `scene/${sceneClass}`)
  const [loudness, pitch, rate, openness] = [random.next(), random.next(), random.next(), random.next()]
  return { seed, class: sceneClass, loudness, pitch, rate, openness }
}

function classOfSeed(seed: number): SceneClass {
  const count = sceneClasses.length
  return sceneClasses[((Math.trunc(seed) % count) + count) % count] ?? 'plane'
}
