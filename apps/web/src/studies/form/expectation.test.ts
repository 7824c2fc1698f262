import { expect, test } from 'vitest'
import { defaultFields } from './default-fields.ts'
import { expectationsOf, usualAssumptions } from './expectation.ts'

const set = {
  ...{ id: '1', title: 'set', sha256: '', sounds: 60, practiceSounds: 4, pictures: 300 },
  ...{ classes: ['dog', 'dam'], models: ['e', 'f'] },
}
const fields = { ...defaultFields('Ada'), kind: 'both', votesPerItem: '10', 'block.choice': '24', 'block.rating': '24' }

test('a study of choices and ratings is told its raters, votes and sounds', () => {
  const { choice, rating } = expectationsOf(fields, set, usualAssumptions)
  expect(choice).toMatchObject({ votes: 1_200, raters: 50 })
  expect(choice?.plan.designs[0]).toMatchObject({ raters: 50, sounds: 60, votesPerRater: 24 })
  expect(rating).toMatchObject({ votes: 2_400, raters: 100 })
  expect(rating?.plan.designs[0]).toMatchObject({ sounds: 60, votesPerRater: 6 })
})

test('aiming higher takes more sounds, and no number of votes instead', () => {
  const few = expectationsOf(fields, set, { ...usualAssumptions, choiceAim: 0.03 }).choice
  const many = expectationsOf({ ...fields, votesPerItem: '10000' }, set, {
    ...usualAssumptions,
    choiceAim: 0.03,
  }).choice
  expect(few?.plan.aim.fewestSounds).toBeGreaterThan(60)
  expect(many?.plan.aim.fewestSounds).toBe(few?.plan.aim.fewestSounds)
  expect(many?.plan.designs[0]?.halfWidth).toBeGreaterThan(0.03)
})

test('numbers that are missing or no set give no expectation', () => {
  expect(expectationsOf({ ...fields, votesPerItem: '' }, set, usualAssumptions)).toEqual({})
  expect(expectationsOf(fields, undefined, usualAssumptions)).toEqual({})
  expect(expectationsOf({ ...fields, kind: 'choice' }, set, { ...usualAssumptions, share: 1 })).toEqual({})
})
