/**
 * The part of an app manifest that decides what Slack lets an app do: its scopes, and what is delivered to it.
 * @see https://docs.slack.dev/reference/app-manifest
 */
export interface SlackManifest {
  display_information: { name: string }
  features?: {
    bot_user?: { display_name: string; always_online?: boolean }
    shortcuts?: { name: string; type: 'message' | 'global'; callback_id: string; description: string }[]
    slash_commands?: { command: string; description: string; usage_hint?: string; should_escape?: boolean }[]
    [feature: string]: unknown
  }
  oauth_config?: { redirect_urls?: string[]; scopes?: { bot?: string[]; user?: string[] } }
  settings?: {
    event_subscriptions?: { request_url?: string; bot_events?: string[] }
    interactivity?: { is_enabled: boolean; request_url?: string }
    org_deploy_enabled?: boolean
    socket_mode_enabled?: boolean
    token_rotation_enabled?: boolean
  }
}

/** An app that may do all that the stand-in knows; tests of a real app pass the manifest it ships. */
export const everythingManifest: SlackManifest = {
  display_information: { name: 'Stand-in' },
  features: {
    bot_user: { display_name: 'standin' },
    shortcuts: [{ name: 'Draw', type: 'message', callback_id: 'draw', description: 'Draws' }],
    slash_commands: [{ command: '/draw', description: 'Draws' }],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'channels:history',
        'channels:join',
        'channels:read',
        'chat:write',
        'commands',
        'files:read',
        'files:write',
        'groups:history',
        'groups:read',
        'im:history',
        'im:read',
        'im:write',
        'mpim:history',
        'mpim:read',
        'reactions:read',
        'reactions:write',
        'users:read',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'app_mention',
        'app_uninstalled',
        'file_shared',
        'member_joined_channel',
        'message.channels',
        'message.groups',
        'message.im',
        'message.mpim',
        'tokens_revoked',
      ],
    },
    interactivity: { is_enabled: true },
    org_deploy_enabled: true,
    socket_mode_enabled: true,
  },
}

/** Scopes that an installation is given. */
export const botScopes = (manifest: SlackManifest): string[] => manifest.oauth_config?.scopes?.bot ?? []

/** Whether the app asked for events of a name, such as `message.im`. */
export const isSubscribed = (manifest: SlackManifest, event: string): boolean =>
  manifest.settings?.event_subscriptions?.bot_events?.includes(event) ?? false
