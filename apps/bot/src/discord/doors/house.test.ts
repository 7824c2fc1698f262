import { forbidOutside } from '@soundscene/testkit/loopback'
import { PermissionFlagsBits as Bits } from 'discord.js'
import { expect, test } from 'vitest'
import { openLab } from '../testing/lab.ts'

forbidOutside()

test('/privacy tells what is stored, and lets others be kept from drawing and be allowed again', async () => {
  const { ada, channel, desk } = await openLab({ locale: 'en-US' })
  const panel = await ada.useSlash(channel, 'privacy').answered()
  expect(panel).toMatchObject({ isEphemeral: true, text: expect.stringContaining('salted hash') })
  const out = await ada.press(panel.message, 'v1:house:opt-out').answered()
  expect(out.text).toContain('Nobody but you can have your sounds drawn.')
  const back = await ada.press(panel.message, 'v1:house:opt-in').answered()
  expect(back.text).toContain('Others may have your sounds drawn.')
  const calls = desk.calls.filter(([name]) => name === 'setOptedOut')
  expect(calls.map(([, , isOptedOut]) => isOptedOut)).toEqual([true, false])
})

test('deleting all data asks first, and tells how many pictures went', async () => {
  const { ada, channel, desk } = await openLab({ locale: 'en-US' })
  const panel = await ada.useSlash(channel, 'privacy').answered()
  const question = await ada.press(panel.message, 'v1:house:forget').answered()
  expect(question.text).toContain('This cannot be undone.')
  const kept = await ada.press(question.message, 'v1:house:keep').answered()
  expect(kept.text).toContain('salted hash')
  await ada.press(question.message, 'v1:house:forget').answered()
  const gone = await ada
    .press(question.message, 'v1:house:forget-now')
    .answered(({ text }) => /deleted, and/.test(text))
  expect(gone.text).toContain('3 pictures were deleted')
  expect(desk.calls.filter(([name]) => name === 'forgetMe')).toHaveLength(1)
})

test('/settings turns drawing without being asked on, for those who may manage the server', async () => {
  const { fake, guild, ada, channel, desk } = await openLab({
    ...{ locale: 'en-US', discord: { allowsMessageContent: true }, config: { DISCORD_AUTOMATIC: 'true' } },
  })
  expect(() => ada.useSlash(channel, 'settings')).toThrow('not offered')
  fake.setPermissions(guild, ada, { allow: Bits.ManageGuild })
  const panel = await ada.useSlash(channel, 'settings').answered()
  expect(panel).toMatchObject({ isEphemeral: true, text: expect.stringContaining('only when somebody asks') })
  const on = await ada.press(panel.message, 'v1:house:automatic-on').answered()
  expect(on.text).toContain('without being asked')
  const who = { platform: 'discord', user: ada.id, server: guild.id, channel: channel.id }
  expect(desk.calls).toContainEqual(['setAutomatic', who, true])
  fake.setPermissions(guild, ada, { deny: Bits.ManageGuild })
  const refused = await ada
    .press(panel.message, 'v1:house:automatic-off')
    .answered(({ text }) => text.includes('Only people'))
  expect(refused.isEphemeral).toBe(true)
})

test('/settings says so where the operator has not turned automatic drawing on', async () => {
  const { fake, guild, ada, channel } = await openLab({ locale: 'en-US' })
  fake.setPermissions(guild, ada, { allow: Bits.ManageGuild })
  const seen = await ada.useSlash(channel, 'settings').answered()
  expect(seen.text).toContain('DISCORD_AUTOMATIC')
})
