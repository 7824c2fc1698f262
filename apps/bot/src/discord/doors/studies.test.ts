import { forbidOutside } from '@soundscene/testkit/loopback'
import { expect, test } from 'vitest'
import { openLab } from '../testing/lab.ts'

forbidOutside()

const invitation = { title: 'Which *picture* fits?', address: 'https://soundscene.example/r/1?link=own' }

test('/study hands out links that only the person who asked sees', async () => {
  const { ada, channel, fake, guild } = await openLab({
    locale: 'en-US',
    desk: { invitations: async () => [invitation] },
  })
  const bob = fake.addPerson({ name: 'Bob', guilds: [guild] })
  const shown = await ada.useSlash(channel, 'study').answered()
  expect(shown.isEphemeral).toBe(true)
  expect(shown.text).toContain('[Which \\*picture\\* fits?](https://soundscene.example/r/1?link=own)')
  expect(bob.sees(channel)).toEqual([])
})

test('/study says so when no study looks for raters', async () => {
  const { ada, channel } = await openLab({ locale: 'de' })
  expect((await ada.useSlash(channel, 'study').answered()).text).toContain('keine Studie')
})
