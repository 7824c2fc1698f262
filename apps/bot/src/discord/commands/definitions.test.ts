import { expect, test } from 'vitest'
import { commands } from './definitions.ts'

test('the commands are these, in both languages', () => {
  expect(commands).toMatchSnapshot()
})

test('no command is offered in more places than it works in', () => {
  const settings = commands.find(({ name }) => name === 'settings')
  expect(settings).toMatchObject({ contexts: [0], integration_types: [0], default_member_permissions: '32' })
})
