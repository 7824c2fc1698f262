import { GatewayIntentBits as Intent } from 'discord.js'
import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { discordConfig } from './config.ts'

test('no privileged intent is asked for unless channels are to be drawn without being asked', () => {
  const usual = createClient(discordConfig.parse({})).options.intents
  expect(usual.toArray()).toEqual(['Guilds', 'DirectMessages'])
  const automatic = createClient(discordConfig.parse({ DISCORD_AUTOMATIC: 'true' })).options.intents
  expect(automatic.has([Intent.GuildMessages, Intent.MessageContent])).toBe(true)
})
