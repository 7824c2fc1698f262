import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { install, rotate } from '../../oauth/install.ts'
import type { Slack } from '../../slack.ts'
import type { Installation } from '../../state/installation.ts'
import { openMethod } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

const args = z.object({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  grant_type: z.enum(['authorization_code', 'refresh_token']).default('authorization_code'),
  refresh_token: z.string().optional(),
})

type Args = z.infer<typeof args>

const checkClient = ({ settings }: Slack, headers: IncomingHttpHeaders, { client_id, client_secret }: Args): void => {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1]
  const [id, secret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : [client_id, client_secret]
  if (id !== settings.clientId) throw new SlackApiError('invalid_client_id')
  if (secret !== settings.clientSecret) throw new SlackApiError('bad_client_secret')
}

const exchanged = (slack: Slack, { code, redirect_uri }: Args): Installation => {
  const grant = slack.grants.take(code ?? '')
  if (!grant) throw new SlackApiError('invalid_code')
  if (grant.redirectUri !== (redirect_uri ?? null)) throw new SlackApiError('bad_redirect_uri')
  return install(slack, grant)
}

const refreshed = (slack: Slack, refreshToken: string | undefined): Installation => {
  const installation = slack.state.installations.find(({ rotation }) => rotation?.refreshToken === refreshToken)
  if (!installation || installation.ended) throw new SlackApiError('invalid_refresh_token')
  return rotate(slack, installation)
}

export const oauth = {
  'oauth.v2.access': openMethod('none', args, ({ slack, headers }, input) => {
    checkClient(slack, headers, input)
    const isRefresh = input.grant_type === 'refresh_token'
    const installation = isRefresh ? refreshed(slack, input.refresh_token) : exchanged(slack, input)
    const { team, enterprise, rotation, installer } = installation
    return {
      app_id: slack.settings.appId,
      authed_user: { id: installer.id },
      scope: [...installation.scopes].join(','),
      token_type: 'bot',
      access_token: installation.botToken,
      bot_user_id: installation.bot.id,
      team: team && { id: team.id, name: team.name },
      enterprise: enterprise && { id: enterprise.id, name: enterprise.name },
      is_enterprise_install: team === null,
      ...(rotation && {
        refresh_token: rotation.refreshToken,
        expires_in: Math.round((rotation.expiresAt - slack.state.now()) / 1000),
      }),
    }
  }),
}
