import { z } from 'zod'
import { botMethod } from '../method.ts'

const nothing = z.object({})

export const auth = {
  'auth.test': botMethod(null, nothing, ({ slack, installation }) => {
    const { team, enterprise, bot, botId } = installation
    const place = team ?? enterprise
    return {
      url: `https://${place?.domain}.slack.com/`,
      team: place?.name,
      user: bot.name,
      team_id: place?.id,
      user_id: bot.id,
      bot_id: botId,
      app_id: slack.settings.appId,
      ...(enterprise && { enterprise_id: enterprise.id }),
      is_enterprise_install: team === null,
    }
  }),

  'auth.revoke': botMethod(null, z.object({ test: z.string().optional() }), ({ installation }, { test }) => {
    if (test === undefined) installation.ended = 'token_revoked'
    return { revoked: test === undefined }
  }),
}
