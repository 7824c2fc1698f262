import sharp from 'sharp'
import { expect, test } from 'vitest'
import { accuracy } from './accuracy.ts'
import { contactSheet } from './contact-sheet.ts'
import { controllability } from './rank-correlation.ts'

test('accuracy is the share of right rows, over all and within each class', () => {
  const { mean, byClass } = accuracy([0, 0, 1, 1], [0, 1, 1, 1])
  expect(mean).toBe(0.75)
  expect(byClass).toMatchObject({ plane: 0.5, speedboat: 1 })
})

test('control is measured within classes, so that telling classes apart is no control', () => {
  const rows = 90
  const classes = Array.from({ length: rows }, (_, i) => i % 9)
  const meant = Float32Array.from({ length: rows * 4 }, (_, i) => Math.floor(i / 4))
  for (const rho of Object.values(controllability(meant, meant, classes).mean)) expect(rho).toBeCloseTo(1)
  const classOnly = Float32Array.from(
    { length: rows * 4 },
    (_, i) => (classes[Math.floor(i / 4)] as number) + (i % 7) / 100,
  )
  expect(Math.abs(controllability(meant, classOnly, classes).mean.loudness)).toBeLessThan(0.5)
  const opposite = meant.map((value) => -value)
  expect(controllability(meant, opposite, classes).byClass.dog?.pitch).toBeCloseTo(-1)
})

test('a contact sheet shows each picture in its place', async () => {
  const tile = (value: number) => new Uint8Array(64 * 64 * 3).fill(value)
  const sheet = await contactSheet([[tile(10), tile(200)], [tile(90)]])
  const { data, info } = await sharp(sheet).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([134, 134])
  const pixel = (x: number, y: number) => data[(y * info.width + x) * info.channels]
  expect([pixel(30, 30), pixel(100, 30), pixel(30, 100)]).toEqual([10, 200, 90])
})
