import { z } from 'zod'

const hosts = (text: string) =>
  text
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean)

/** What the bot reads from the environment for Discord. */
export const discordConfig = z.object({
  /** The bot's token; without one the bot is not on Discord. */
  DISCORD_TOKEN: z.string().min(1).optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
  /** Hosts that sounds may be fetched from, separated by commas; with a port where it isn't the usual one. */
  DISCORD_CDN_HOSTS: z.string().default('cdn.discordapp.com,media.discordapp.net').transform(hosts),
  /** Lets channels be set to have every sound drawn, which needs the privileged Message Content intent. */
  DISCORD_AUTOMATIC: z.stringbool().default(false),
})

export type DiscordConfig = z.infer<typeof discordConfig>
