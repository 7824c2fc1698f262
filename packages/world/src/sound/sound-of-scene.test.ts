import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rankCorrelation } from '../measure/rank-correlation.ts'
import { fitRidge, strongest } from '../measure/ridge.ts'
import { level, melStatistics } from '../measure/sound-features.ts'
import { imagineScene, type Scene, type SceneParameter, sceneClasses } from '../scene.ts'
import { sampleCount } from './clip.ts'
import { soundOfScene } from './sound-of-scene.ts'

/** Hash of the samples at ten bits, so that the last digit of a sine may differ between machines. */
const fingerprint = (samples: Float32Array): string =>
  createHash('sha256')
    .update(Int16Array.from(samples, (sample) => Math.round(sample * 512)))
    .digest('hex')
    .slice(0, 12)

describe.each(sceneClasses)('the sound of a %s', (name) => {
  const scene = imagineScene(5, name)

  test('is a function of the scene and the take', () => {
    expect(soundOfScene(scene)).toEqual(soundOfScene(scene))
    expect(fingerprint(soundOfScene(scene))).not.toBe(fingerprint(soundOfScene(scene, { take: 1 })))
    expect([fingerprint(soundOfScene(scene)), fingerprint(soundOfScene(scene, { dry: true }))]).toMatchSnapshot()
  })

  test('is five seconds of finite samples within ±1, not silent and not constant', () => {
    for (const extreme of [0, 1])
      for (const dry of [true, false]) {
        const samples = soundOfScene(
          { ...scene, loudness: extreme, pitch: extreme, rate: extreme, openness: extreme },
          { dry },
        )
        expect(samples).toHaveLength(sampleCount)
        expect(samples.every((sample) => Number.isFinite(sample) && Math.abs(sample) < 1)).toBe(true)
        expect(level(samples)).toBeGreaterThan(-45)
      }
  })

  test('spans at least 20 dB from the quietest to the loudest scene before the microphone', () => {
    const dry = (loudness: number) => level(soundOfScene({ ...scene, loudness }, { dry: true }))
    expect(dry(1) - dry(0)).toBeGreaterThan(20)
  })

  test('gets louder with loudness through any room and microphone', () => {
    const scenes = Array.from({ length: 24 }, (_, seed) => imagineScene(seed, name))
    const levels = scenes.map((other) => level(soundOfScene(other)))
    expect(
      rankCorrelation(
        scenes.map((other) => other.loudness),
        levels,
      ),
    ).toBeGreaterThan(0.85)
  })
})

const examples = (each: number) =>
  sceneClasses.flatMap((name, label) =>
    Array.from({ length: each }, (_, i) => {
      const scene = imagineScene(300 + i, name)
      return { scene, label, features: melStatistics(soundOfScene(scene)) }
    }),
  )

describe('a linear read-out of log-mel statistics, on scenes that it has not heard,', () => {
  const all = examples(28)
  const [known, unseen] = [all.filter((_, i) => i % 4 > 0), all.filter((_, i) => i % 4 === 0)]
  const features = known.map((example) => example.features)

  test('names the class in three of four sounds, where chance is one of nine', () => {
    const classOf = fitRidge(
      features,
      known.map(({ label }) => sceneClasses.map((_, i) => (i === label ? 1 : -1))),
    )
    const right = unseen.filter(({ features: heard, label }) => strongest(classOf(heard)) === label).length
    expect(right / unseen.length).toBeGreaterThan(0.75)
  })

  test.each([
    ['loudness', 0.85],
    ['pitch', 0.4],
    ['rate', 0.4],
    ['openness', 0.3],
  ] as const)('ranks scenes by %s across all classes', (parameter: SceneParameter, least: number) => {
    const withClass = (example: { features: number[]; label: number }) => [
      ...example.features,
      ...sceneClasses.map((_, i) => Number(i === example.label)),
    ]
    const read = fitRidge(
      known.map(withClass),
      known.map(({ scene }) => [scene[parameter]]),
      0.2,
    )
    const truth = unseen.map(({ scene }: { scene: Scene }) => scene[parameter])
    expect(
      rankCorrelation(
        truth,
        unseen.map((example) => read(withClass(example))[0] ?? 0),
      ),
    ).toBeGreaterThan(least)
  })
})
