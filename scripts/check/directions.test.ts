import { expect, it } from 'vitest'
import { directions, reachable } from './directions.ts'

const packages = Object.keys(directions)

it.each(packages)('%s does not lead back to itself', (name) => {
  expect(reachable(name)).not.toContain(name)
})

it.each(packages)('%s may import only packages that have directions of their own', (name) => {
  expect(packages).toEqual(expect.arrayContaining([...(directions[name] ?? [])]))
})

it.each([
  ['trainer', ['db', 'draws', 'blobs', 'sound'], 'what people post in chat can reach no training set'],
  ['web', ['tensor', 'model', 'inference', 'trainer'], 'the server of the site loads no tensors'],
  ['jobs', ['model', 'db'], 'a queue carries ids only'],
  ['draws', ['tensor', 'model', 'inference'], 'taking a sound in loads no model'],
])('%s never reaches %j: %s', (name, forbidden) => {
  expect([...reachable(name)].filter((reached) => forbidden.includes(reached))).toEqual([])
})

it('no product code reaches the test kit or an app', () => {
  const reached = packages.flatMap((name) => [...reachable(name)])
  for (const name of ['testkit', 'web', 'worker', 'cli']) expect(reached).not.toContain(name)
})

it('finds a cycle, so that the tests above can fail', () => {
  expect(reachable('a', { a: ['b'], b: ['c'], c: ['a'] })).toContain('a')
})
