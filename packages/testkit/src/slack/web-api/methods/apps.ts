import { z } from 'zod'
import { uninstall } from '../../oauth/uninstall.ts'
import { botMethod, openMethod } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

export const apps = {
  'apps.connections.open': openMethod('app', z.object({}), ({ slack }) => {
    if (!slack.settings.manifest.settings?.socket_mode_enabled) throw new SlackApiError('socket_mode_not_enabled')
    const url = new URL('/link/', slack.base)
    url.protocol = 'ws'
    url.searchParams.set('ticket', slack.sockets.issueTicket())
    return { url: url.href }
  }),

  'apps.uninstall': botMethod(
    null,
    z.object({ client_id: z.string(), client_secret: z.string() }),
    ({ slack, installation }, args) => {
      const { clientId, clientSecret } = slack.settings
      if (args.client_id !== clientId) throw new SlackApiError('invalid_client_id')
      if (args.client_secret !== clientSecret) throw new SlackApiError('bad_client_secret')
      uninstall(slack, installation)
      return {}
    },
  ),
}
