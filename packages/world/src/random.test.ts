import { expect, test } from 'vitest'
import { Random } from './random.ts'

const draw = (random: Random) => Array.from({ length: 5 }, () => random.next())

test('a stream is given by its seed and name', () => {
  expect(draw(new Random(1, 'a'))).toEqual(draw(new Random(1, 'a')))
  expect(draw(new Random(1, 'a'))).not.toEqual(draw(new Random(1, 'b')))
  expect(draw(new Random(1, 'a'))).not.toEqual(draw(new Random(2, 'a')))
})

test('a fork does not depend on what was drawn before it, nor disturb what comes after', () => {
  const [one, other] = [new Random(1), new Random(1)]
  one.next()
  expect(draw(one.fork('x'))).toEqual(draw(other.fork('x')))
  other.next()
  expect(one.next()).toBe(other.next())
})

test('neighbouring seeds start far apart', () => {
  const firsts = Array.from({ length: 1000 }, (_, seed) => new Random(seed).next())
  const steps = firsts.slice(1).map((value, i) => Math.abs(value - (firsts[i] ?? 0)))
  expect(steps.reduce((sum, step) => sum + step, 0) / steps.length).toBeCloseTo(1 / 3, 1)
})

test('normal numbers have mean 0 and deviation 1', () => {
  const random = new Random(3)
  const values = Array.from({ length: 5000 }, () => random.normal())
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean).toBeCloseTo(0, 1)
  expect(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length).toBeCloseTo(1, 1)
})
