import type { Slack } from '../slack.ts'
import { Channel } from '../state/channel.ts'
import type { User } from '../state/team.ts'

/** The conversation of exactly these people and bots: what there is, or a new one. */
export const directMessage = ({ state }: Slack, users: [User, ...User[]]): Channel => {
  const ids = new Set(users.map(({ id }) => id))
  const kind = ids.size > 2 ? 'mpim' : 'im'
  const isIt = ({ kind: other, members }: Channel) =>
    other === kind && members.size === ids.size && [...ids].every((id) => members.has(id))
  const existing = [...state.channels.values()].find(isIt)
  if (existing) return existing
  const name = kind === 'im' ? '' : `mpdm-${users.map((user) => user.name).join('--')}-1`
  const channel = new Channel(state.ids.id(kind === 'im' ? 'D' : 'G'), users[0].team, kind, name, ids)
  state.channels.set(channel.id, channel)
  return channel
}
