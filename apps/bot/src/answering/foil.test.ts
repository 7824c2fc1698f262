import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { foilSound } from './foil.ts'

test('a foil is the same for the same draw, another for another, and never of the class that was heard', () => {
  const [one, other] = [randomUUID(), randomUUID()]
  expect(foilSound(one, 'dam')).toEqual(foilSound(one, 'dam'))
  expect(foilSound(one, 'dam')).not.toEqual(foilSound(other, 'dam'))
  expect(foilSound(one, 'dam').length).toBeGreaterThan(22_050)
})
