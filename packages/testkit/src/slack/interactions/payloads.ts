import type { Slack } from '../slack.ts'
import type { Channel } from '../state/channel.ts'
import type { Message } from '../state/message.ts'
import type { Team, User } from '../state/team.ts'
import { messageObject } from '../wire/message-object.ts'

const teamOf = (team: Team) => ({
  team: { id: team.id, domain: team.domain, ...enterpriseOf(team) },
  enterprise: team.enterprise && { id: team.enterprise.id, name: team.enterprise.name },
})

const enterpriseOf = ({ enterprise }: Team) =>
  enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}

const channelOf = ({ id, name, kind }: Channel) => ({ id, name: kind === 'im' ? 'directmessage' : name })

/** What every interaction says: who, in which workspace, and with what rights to answer. */
export const interaction = (slack: Slack, person: User) => ({
  token: 'verification',
  api_app_id: slack.settings.appId,
  user: { id: person.id, username: person.name, name: person.name, team_id: person.team.id },
  ...teamOf(person.team),
  is_enterprise_install: slack.state.installationIn(person.team)?.team === null,
  trigger_id: slack.interactions.trigger(person),
})

/** An interaction with a message: which, where, and where to answer. */
export const messageInteraction = (slack: Slack, person: User, message: Message) => ({
  ...interaction(slack, person),
  channel: channelOf(message.channel),
  message: messageObject(message, slack),
  response_url: responseUrl(slack, person, message.channel, message),
})

/** A slash command, as flat as the form it travels in. */
export const slashCommand = (slack: Slack, person: User, channel: Channel, command: string, text: string) => ({
  token: 'verification',
  api_app_id: slack.settings.appId,
  command,
  text,
  user_id: person.id,
  user_name: person.name,
  channel_id: channel.id,
  channel_name: channelOf(channel).name,
  team_id: person.team.id,
  team_domain: person.team.domain,
  ...enterpriseOf(person.team),
  is_enterprise_install: String(slack.state.installationIn(person.team)?.team === null),
  trigger_id: slack.interactions.trigger(person),
  response_url: responseUrl(slack, person, channel),
})

/** A new address that takes this person's answers. */
const responseUrl = ({ base, interactions }: Slack, person: User, channel: Channel, original?: Message): string =>
  `${base}/respond/${interactions.address(person, channel, original)}`
