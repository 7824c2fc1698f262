import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ButtonMeaning, readButton, verbs, writeButton } from './button.ts'

const drawId = randomUUID()

test.each(verbs)(
  'what a button of the verb %s means survives being written, within the platforms’ hundred characters',
  (verb) => {
    for (const meaning of [
      { verb, drawId },
      { verb, drawId, argument: 'neither' },
    ] satisfies ButtonMeaning[]) {
      expect(readButton(writeButton(meaning))).toEqual(meaning)
      expect(writeButton(meaning).length).toBeLessThanOrEqual(100)
    }
  },
)

test.each([
  '',
  'again',
  `v2:again:${drawId}`,
  `v1:explode:${drawId}`,
  'v1:again:1',
  `v1:score:${drawId}:4:5`,
  `v1:score:${drawId}:${'x'.repeat(21)}`,
  `v1:again:${drawId}'; DROP TABLE "Draw"`,
])('a button that is none of ours means nothing: %s', (text) => {
  expect(readButton(text)).toBeNull()
})
