import { expect, test } from 'vitest'
import { imagineScene, sceneClasses, sceneParameters } from './scene.ts'

test('a scene is a function of its seed', () => {
  expect(imagineScene(7)).toEqual(imagineScene(7))
  expect(imagineScene(7, 'dog')).not.toEqual(imagineScene(8, 'dog'))
  expect(imagineScene(42, 'dam')).toMatchInlineSnapshot(`
    {
      "class": "dam",
      "loudness": 0.2158253584510621,
      "openness": 0.08778550712198774,
      "pitch": 0.1347426115481175,
      "rate": 0.21004397235367067,
      "seed": 42,
    }
  `)
})

test('a run of seeds covers the nine classes evenly, from any start', () => {
  for (const start of [-13, 0, 100]) {
    const classes = Array.from({ length: 90 }, (_, i) => imagineScene(start + i).class)
    for (const name of sceneClasses) expect(classes.filter((other) => other === name)).toHaveLength(10)
  }
})

test.each(sceneParameters)('%s is uniform over 0..1 in every class', (parameter) => {
  for (const name of sceneClasses) {
    const values = Array.from({ length: 1000 }, (_, seed) => imagineScene(seed, name)[parameter])
    for (const tenth of Array.from({ length: 10 }, (_, i) => i / 10)) {
      const inside = values.filter((value) => value >= tenth && value < tenth + 0.1).length
      expect(inside).toBeGreaterThan(60)
      expect(inside).toBeLessThan(145)
    }
  }
})

test('the parameters do not hang together', () => {
  const scenes = Array.from({ length: 2000 }, (_, seed) => imagineScene(seed))
  const covariance =
    scenes.reduce((sum, { loudness, pitch }) => sum + (loudness - 0.5) * (pitch - 0.5), 0) / scenes.length
  expect(Math.abs(covariance * 12)).toBeLessThan(0.08)
})
