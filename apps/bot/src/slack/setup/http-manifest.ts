import { z } from 'zod'
import { eventsPath } from '../receive/over-http.ts'

/** The parts of an app manifest that differ between the two ways of being reached. */
export const manifestSchema = z.looseObject({
  features: z.looseObject({ slash_commands: z.array(z.looseObject({ command: z.string() })) }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    interactivity: z.looseObject({ is_enabled: z.boolean() }),
    socket_mode_enabled: z.boolean(),
  }),
})

export type Manifest = z.infer<typeof manifestSchema>

/**
 * The manifest of an app that Slack calls at a public address, made of the one for Socket Mode: the same app, with the
 * addresses, installed by OAuth in any workspace or organisation.
 * @param address where the bot answers, such as `https://soundscene.example`
 */
export function httpManifest({ features, oauth_config, settings, ...rest }: Manifest, address: string): Manifest {
  const events = new URL(eventsPath, address).href
  return {
    ...rest,
    features: { ...features, slash_commands: features.slash_commands.map((command) => ({ ...command, url: events })) },
    oauth_config: { ...oauth_config, redirect_urls: [new URL('/slack/oauth_redirect', address).href] },
    settings: {
      ...settings,
      event_subscriptions: { ...settings.event_subscriptions, request_url: events },
      interactivity: { ...settings.interactivity, request_url: events },
      org_deploy_enabled: true,
      socket_mode_enabled: false,
    },
  }
}
