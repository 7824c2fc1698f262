import { expect, test } from 'vitest'
import { allows, studyRoles } from './roles.ts'

test('each role may do what the ones below it may, and nothing above', () => {
  const may = studyRoles.map((role) => studyRoles.filter((least) => allows(role, least)))
  expect(may).toEqual([['owner', 'analyst', 'viewer'], ['analyst', 'viewer'], ['viewer']])
})
