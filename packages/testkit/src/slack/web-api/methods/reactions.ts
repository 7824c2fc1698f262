import { z } from 'zod'
import { joinedChannel, standingMessage } from '../conversation.ts'
import { botMethod } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

const args = z.object({
  channel: z.string(),
  timestamp: z.string(),
  name: z.string().regex(/^[\w+'-]+$/, 'invalid_name'),
})

export const reactions = {
  'reactions.add': botMethod('reactions:write', args, (context, { channel, timestamp, name }) => {
    const message = standingMessage(joinedChannel(context, channel), timestamp)
    const bot = context.installation.bot.id
    const reaction = message.reactions.find((one) => one.name === name)
    if (reaction?.users.includes(bot)) throw new SlackApiError('already_reacted')
    if (reaction) reaction.users.push(bot)
    else message.reactions.push({ name, users: [bot] })
    return {}
  }),

  'reactions.remove': botMethod('reactions:write', args, (context, { channel, timestamp, name }) => {
    const message = standingMessage(joinedChannel(context, channel), timestamp)
    const bot = context.installation.bot.id
    const reaction = message.reactions.find((one) => one.name === name && one.users.includes(bot))
    if (!reaction) throw new SlackApiError('no_reaction')
    reaction.users = reaction.users.filter((user) => user !== bot)
    message.reactions = message.reactions.filter(({ users }) => users.length > 0)
    return {}
  }),
}
