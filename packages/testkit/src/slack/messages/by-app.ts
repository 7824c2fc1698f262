import type { Slack } from '../slack.ts'
import type { Installation } from '../state/installation.ts'

/** What makes a message the app's own. */
export const byApp = ({ settings }: Slack, { bot, botId }: Installation) => ({
  user: bot.id,
  app: { botId, appId: settings.appId },
})
