import { z } from 'zod'
import { type Installed, installationKey } from '../workspace/installed.ts'
import type { Actor } from './door.ts'

const place = z.object({ ts: z.string().optional(), thread_ts: z.string().nullish() })

const payload = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  /** Missing for what only one person sees. */
  message: place.optional(),
  container: z.object({ message_ts: z.string(), thread_ts: z.string().nullish() }),
  response_url: z.string(),
  trigger_id: z.string(),
  actions: z.tuple([
    z.object({
      action_id: z.string(),
      block_id: z.string(),
      value: z.string().nullish(),
      selected_option: z.object({ value: z.string() }).nullish(),
    }),
  ]),
})

/** Something that somebody pressed or chose. */
export interface Pressed extends Actor {
  responseUrl: string
  action: string
  block: string
  /** The button's value, or the option's. */
  value: string
  /** What this press is called, and no other. */
  requestKey: string
}

export function pressedOf(installed: Installed, body: unknown): Pressed {
  const { user, channel, message, container, response_url, trigger_id, actions } = payload.parse(body)
  const [{ action_id, block_id, value, selected_option }] = actions
  return {
    installed,
    channel: channel.id,
    thread: message?.thread_ts ?? container.thread_ts ?? container.message_ts,
    user: user.id,
    responseUrl: response_url,
    action: action_id,
    block: block_id,
    value: selected_option?.value ?? value ?? '',
    requestKey: `slack:${installationKey(installed)}:press:${trigger_id}`,
  }
}
