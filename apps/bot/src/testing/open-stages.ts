import { discordStage } from './stages/discord-stage.ts'
import { slackStage } from './stages/slack-stage.ts'
import type { Stage, StageOptions } from './stages/stage.ts'

/** A Discord and a Slack on loopback. */
export const openStages = (options?: StageOptions): Promise<Stage[]> =>
  Promise.all([discordStage(options), slackStage(options)])
