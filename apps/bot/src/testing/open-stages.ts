import { discordStage } from './stages/discord-stage.ts'
import { slackStage } from './stages/slack-stage.ts'
import type { Stage } from './stages/stage.ts'

/** A Discord and a Slack on loopback. */
export const openStages = (): Promise<Stage[]> => Promise.all([discordStage(), slackStage()])
