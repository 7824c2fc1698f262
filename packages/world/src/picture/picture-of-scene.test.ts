import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rankCorrelation } from '../measure/rank-correlation.ts'
import { rasterise } from '../rasterise.ts'
import { imagineScene, type Scene, type SceneClass, type SceneParameter, sceneClasses } from '../scene.ts'
import { pictureOfScene } from './picture-of-scene.ts'

const fingerprint = (svg: string): string => createHash('sha256').update(svg).digest('hex').slice(0, 12)
const pixels = (scene: Scene): Promise<Uint8Array> => rasterise(pictureOfScene(scene))
const steps = [0, 0.2, 0.4, 0.6, 0.8, 1]

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Shapes in a picture; of a piano, whose keys are always as many, those that are neither ivory nor anything still. */
function things(svg: string): number {
  const fills = [...svg.matchAll(/<rect [^>]*fill="(#[0-9a-f]{6})"/g)].map(([, fill = '']) => fill)
  const lit = fills.filter((fill) => fill.startsWith('#f') && Number.parseInt(fill.slice(5), 16) < 60).length
  return (svg.match(/<(?:rect|ellipse|path|poly)/g)?.length ?? 0) + lit
}

/** Mean over four scenes of the rank correlation of a parameter with what is measured along its sweep. */
async function sweepCorrelation(
  name: SceneClass,
  parameter: SceneParameter,
  measure: (sweep: Uint8Array[]) => number[],
) {
  const rhos = [2, 3, 4, 6].map(async (seed) => {
    const sweep = await Promise.all(steps.map((value) => pixels({ ...imagineScene(seed, name), [parameter]: value })))
    return rankCorrelation(steps, measure(sweep))
  })
  return average(await Promise.all(rhos))
}

const distance = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length

/** Pixels that are nearly white: foam, spray and falling water. */
const whiteArea = (rgb: Uint8Array): number => {
  let count = 0
  for (let i = 0; i < rgb.length; i += 3) if (Math.min(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0) > 200) count++
  return count
}

describe.each(sceneClasses)('the picture of a %s', (name) => {
  test('is a function of the scene and the take', () => {
    const scene = imagineScene(5, name)
    expect(pictureOfScene(scene)).toBe(pictureOfScene(scene))
    expect(pictureOfScene(scene, { take: 1 })).not.toBe(pictureOfScene(scene))
    expect(fingerprint(pictureOfScene(scene))).toMatchSnapshot()
  })

  test('holds finite numbers, fewer than 200 elements, no text and no outside reference', () => {
    for (let seed = 0; seed < 40; seed++) {
      const svg = pictureOfScene(imagineScene(seed, name))
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<text|href/)
      expect(svg.match(/<(?:rect|ellipse|path|poly|g )/g)?.length).toBeLessThan(200)
    }
  })

  test('is drawn for every extreme of every parameter', async () => {
    for (const extreme of [0, 1]) {
      const rgb = await pixels({
        seed: 1,
        class: name,
        loudness: extreme,
        pitch: extreme,
        rate: extreme,
        openness: extreme,
      })
      expect(rgb).toHaveLength(64 * 64 * 3)
      expect(new Set(rgb).size).toBeGreaterThan(40)
    }
  })

  test.each(['loudness', 'pitch'] as const)('moves further from where it began as %s moves', async (parameter) => {
    const rho = await sweepCorrelation(name, parameter, (sweep) => sweep.map((rgb) => distance(rgb, sweep[0] ?? rgb)))
    expect(rho).toBeGreaterThan(0.8)
  })

  test('comes nearer to the open place as openness grows', async () => {
    const rho = await sweepCorrelation(name, 'openness', (sweep) =>
      sweep.map((rgb) => -distance(rgb, sweep.at(-1) ?? rgb)),
    )
    expect(rho).toBeGreaterThan(0.75)
  })

  test('holds more things, or more lit keys, as rate grows', async () => {
    const sizes = [2, 3, 4, 6].map((seed) => {
      const counts = steps.map((rate) => things(pictureOfScene({ ...imagineScene(seed, name), rate })))
      return rankCorrelation(steps, counts)
    })
    expect(average(sizes)).toBeGreaterThan(0.85)
  })
})

test.each(['speedboat', 'dam'] as const)('the white water of a %s grows with loudness, in every view', async (name) => {
  for (let seed = 0; seed < 8; seed++) {
    const areas = await Promise.all(
      steps.map(async (loudness) => whiteArea(await pixels({ ...imagineScene(seed, name), loudness }))),
    )
    expect(rankCorrelation(steps, areas)).toBeGreaterThan(0.9)
  }
})

test('no two of a thousand pictures are the same', () => {
  const seen = new Set(Array.from({ length: 1000 }, (_, seed) => fingerprint(pictureOfScene(imagineScene(seed)))))
  expect(seen.size).toBe(1000)
})
