import type { z } from 'zod'
import { botConfig } from './config.ts'
import { discordConfig } from './discord/config.ts'
import { slackConfig } from './slack/config.ts'

/** All that the bot's process reads, so that every wrong variable is named at once. */
export const chatConfig = botConfig.and(discordConfig).and(slackConfig)

export type ChatConfig = z.infer<typeof chatConfig>
