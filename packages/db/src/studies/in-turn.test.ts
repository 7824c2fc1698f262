import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('in one study one works after the other, also after one that failed; other studies go on beside', async () => {
  const turn = inTurn()
  const seen: string[] = []
  const step = (study: string, name: string, fail = false) =>
    turn(study, async () => {
      seen.push(`${name} begins`)
      await sleep(1)
      seen.push(`${name} ends`)
      if (fail) throw new Error(name)
      return name
    })
  const results = await Promise.allSettled([step('s', 'a', true), step('s', 'b'), step('other', 'c')])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(seen.filter((word) => !word.startsWith('c'))).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(seen.indexOf('c begins')).toBeLessThan(seen.indexOf('a ends'))
})
