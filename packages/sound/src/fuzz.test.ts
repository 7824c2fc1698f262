import { beforeAll, expect, test, vi } from 'vitest'
import { fixtureNames, readFixture } from '../fixtures/read-fixture.ts'
import { faultOf, faultOfError } from '../fuzz/fault.ts'
import { mutate } from '../fuzz/mutate.ts'
import { decode } from './decode.ts'
import { defaultLimits } from './sound.ts'

const request = { limits: { ...defaultLimits, seconds: 2 }, channel: 'mix' as const }
// libopus names every damaged packet there.
beforeAll(() => void vi.spyOn(console, 'error').mockReturnValue())

const seeds = [1, 2, 3]

test.each(fixtureNames())('%s, damaged anyhow, is a sound or a refusal', async (name) => {
  for (const seed of seeds) {
    const { bytes } = mutate(readFixture(name), seed)
    expect(await decode(bytes, request).then(faultOf, faultOfError), `seed ${seed}`).toBeUndefined()
  }
})

test('the same seed damages in the same way', () => {
  const bytes = readFixture('s16le.wav')
  expect(mutate(bytes, 7)).toEqual(mutate(bytes, 7))
  expect(mutate(bytes, 7).bytes).not.toEqual(mutate(bytes, 8).bytes)
})
