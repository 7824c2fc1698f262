import { isSubscribed } from '../manifest.ts'
import type { Slack } from '../slack.ts'
import type { Channel, ChannelKind } from '../state/channel.ts'
import type { Installation } from '../state/installation.ts'
import type { Team } from '../state/team.ts'
import type { Delivery } from './delivery.ts'

const plurals: Record<ChannelKind, string> = { channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' }

/** Scopes without which Slack keeps an event to itself. */
const scopeOf: Record<string, string> = {
  app_mention: 'app_mentions:read',
  file_shared: 'files:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
}

/** An event that happened, and to which installation of the app it is told. */
export interface Happening {
  team: Team
  installation: Installation
  /** Where it happened. */
  channel?: Channel
  event: { type: string; [property: string]: unknown }
}

/** Tells the app of an event, if its manifest asks for it and its scopes allow it. */
export const emitEvent = (slack: Slack, happening: Happening): Delivery | undefined => {
  const { installation, event, channel } = happening
  const name = event.type === 'message' && channel ? `message.${plurals[channel.kind]}` : event.type
  const scope = scopeOf[name]
  const mayKnow = scope === undefined || installation.scopes.has(scope)
  if (!mayKnow || !isSubscribed(slack.settings.manifest, name)) return undefined
  return slack.dispatcher.deliver('events_api', envelope(slack, happening))
}

const envelope = ({ settings, state }: Slack, { team, installation, event, channel }: Happening) => ({
  token: 'verification',
  type: 'event_callback',
  team_id: team.id,
  context_team_id: team.id,
  context_enterprise_id: team.enterprise?.id ?? null,
  ...(team.enterprise && { enterprise_id: team.enterprise.id }),
  api_app_id: settings.appId,
  event_id: state.ids.id('Ev'),
  event_time: Math.floor(settings.now() / 1000),
  event: { ...event, event_ts: event.ts ?? state.ids.ts() },
  authorizations: [
    {
      enterprise_id: team.enterprise?.id ?? null,
      team_id: installation.team?.id ?? null,
      user_id: installation.bot.id,
      is_bot: true,
      is_enterprise_install: installation.team === null,
    },
  ],
  is_ext_shared_channel: channel?.isShared ?? false,
  event_context: `4-${state.ids.id('x')}`,
})
