import { expect, test } from 'vitest'
import { discordConfig } from './config.ts'

test('without a variable set, Discord is off and everything else is its own', () => {
  expect(discordConfig.parse({})).toEqual({
    DISCORD_API_URL: 'https://discord.com/api',
    DISCORD_CDN_HOSTS: ['cdn.discordapp.com', 'media.discordapp.net'],
    DISCORD_AUTOMATIC: false,
  })
})

test('hosts are separated by commas, with ports where they have one', () => {
  const { DISCORD_CDN_HOSTS } = discordConfig.parse({ DISCORD_CDN_HOSTS: ' 127.0.0.1:8080, cdn.example.org,' })
  expect(DISCORD_CDN_HOSTS).toEqual(['127.0.0.1:8080', 'cdn.example.org'])
})
