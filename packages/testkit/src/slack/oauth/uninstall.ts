import type { Delivery } from '../delivery/delivery.ts'
import { emitEvent } from '../delivery/emit-event.ts'
import type { Slack } from '../slack.ts'
import type { Installation } from '../state/installation.ts'

/** Ends an installation: its token is dead at once, and the app is told by two events in no certain order. */
export const uninstall = (slack: Slack, installation: Installation): Delivery[] => {
  installation.ended = 'account_inactive'
  slack.state.changed()
  const team = installation.team ?? installation.bot.team
  const events = [
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [installation.bot.id] } },
    { type: 'app_uninstalled' },
  ]
  return events.flatMap((event) => emitEvent(slack, { team, installation, event }) ?? [])
}
