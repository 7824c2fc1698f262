import { testDatabase } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { migrate, openDatabase } from './index.ts'

const database = openDatabase(await testDatabase(migrate))
afterAll(() => database.close())
const { chatPeople, chatPlaces, slackInstallations } = database

const many = Array.from({ length: 30 }, (_, i) => i)

test('nobody has opted out before saying so, and anybody may change their mind', async () => {
  expect(await chatPeople.find('person')).toEqual({ optedOut: false })
  await chatPeople.setOptedOut('person', true)
  expect(await chatPeople.find('person')).toEqual({ optedOut: true })
  await chatPeople.setOptedOut('person', false)
  expect(await chatPeople.find('person')).toEqual({ optedOut: false })
})

test('an opt-out outlives the person being forgotten', async () => {
  await chatPeople.setOptedOut('out', true)
  await chatPeople.setOptedOut('in', false)
  await Promise.all(['out', 'in', 'unknown'].map((person) => chatPeople.forget(person)))
  expect(await chatPeople.find('out')).toEqual({ optedOut: true })
  expect(await chatPeople.find('in')).toEqual({ optedOut: false })
})

test('no channel is automatic before somebody wanted it, and a channel of one platform is not one of the other', async () => {
  expect(await chatPlaces.isAutomatic('discord', 'channel')).toBe(false)
  await chatPlaces.setAutomatic('discord', 'server', 'channel', true)
  expect(await chatPlaces.isAutomatic('discord', 'channel')).toBe(true)
  expect(await chatPlaces.isAutomatic('slack', 'channel')).toBe(false)
  await chatPlaces.setAutomatic('discord', 'server', 'channel', false)
  expect(await chatPlaces.isAutomatic('discord', 'channel')).toBe(false)
})

test('the channels of a server that is forgotten are automatic no longer, and all others are', async () => {
  await chatPlaces.setAutomatic('slack', 'left', 'a', true)
  await chatPlaces.setAutomatic('slack', 'left', 'b', true)
  await chatPlaces.setAutomatic('slack', 'kept', 'c', true)
  await chatPlaces.setAutomatic('discord', 'left', 'a', true)
  await chatPlaces.forgetServer('slack', 'left')
  const automatic = ['a', 'b', 'c'].map((channel) => chatPlaces.isAutomatic('slack', channel))
  expect(await Promise.all(automatic)).toEqual([false, false, true])
  expect(await chatPlaces.isAutomatic('discord', 'a')).toBe(true)
})

test('an installation is found as it was last saved, until it is removed', async () => {
  expect(await slackInstallations.find('T1')).toBeNull()
  await slackInstallations.save({ key: 'T1', installation: 'first' })
  await slackInstallations.save({ key: 'T1', installation: 'second' })
  expect(await slackInstallations.find('T1')).toBe('second')
  await slackInstallations.remove('T1')
  await slackInstallations.remove('T1')
  expect(await slackInstallations.find('T1')).toBeNull()
})

test('the same set many times at once is set once', async () => {
  await Promise.all(many.map(() => chatPeople.setOptedOut('at once', true)))
  await Promise.all(many.map(() => chatPlaces.setAutomatic('slack', 'server', 'at once', true)))
  await Promise.all(many.map((i) => slackInstallations.save({ key: 'at once', installation: String(i) })))
  expect(await chatPeople.find('at once')).toEqual({ optedOut: true })
  expect(await chatPlaces.isAutomatic('slack', 'at once')).toBe(true)
  expect(many.map(String)).toContain(await slackInstallations.find('at once'))
})
