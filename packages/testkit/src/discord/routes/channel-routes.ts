import { z } from 'zod'
import { signedUrl } from '../cdn/signed-url.ts'
import { deleteMessage } from '../messages/announce.ts'
import { editMessage } from '../messages/edit.ts'
import { channelPayload } from '../payloads/channel.ts'
import { messagePayload } from '../payloads/message.ts'
import { ownMessage, readableMessage, removableMessage, visibleChannel } from '../rest/access.ts'
import { readForm } from '../rest/form.ts'
import { postInChannel, react, typeIn } from '../rest/post-in-channel.ts'
import { form, type Route, route } from './route.ts'

/** Channels, what stands in them, and the addresses of its files. */
export const channelRoutes: readonly Route[] = [
  route('GET /channels/:channel', (world, { channel }) => channelPayload(visibleChannel(world, channel))),
  route('GET /channels/:channel/messages/:message', (world, { channel, message }) =>
    messagePayload(world, readableMessage(world, channel, message)),
  ),
  route('POST /channels/:channel/messages', (world, { channel }, request) =>
    messagePayload(world, postInChannel(world, visibleChannel(world, channel), form(request), request.files)),
  ),
  route('PATCH /channels/:channel/messages/:message', (world, { channel, message }, request) => {
    const mine = ownMessage(world, channel, message)
    editMessage(world, mine, form(request), request.files)
    return messagePayload(world, mine)
  }),
  route('DELETE /channels/:channel/messages/:message', (world, { channel, message }) =>
    deleteMessage(world, removableMessage(world, channel, message)),
  ),
  route('PUT /channels/:channel/messages/:message/reactions/:emoji/@me', (world, { channel, message, emoji = '' }) =>
    react(world, readableMessage(world, channel, message), emoji),
  ),
  route('DELETE /channels/:channel/messages/:message/reactions/:emoji/@me', (world, { channel, message, emoji }) => {
    const { reactions } = readableMessage(world, channel, message)
    const mine = reactions.findIndex((reaction) => reaction.user === world.bot && reaction.emoji === emoji)
    if (mine !== -1) reactions.splice(mine, 1)
  }),
  route('POST /channels/:channel/typing', (world, { channel }) => typeIn(world, visibleChannel(world, channel))),
  route('POST /attachments/refresh-urls', (world, _, { body }) => {
    const { attachment_urls } = readForm(z.object({ attachment_urls: z.array(z.url()).max(50) }), body)
    const refreshed = (original: string) => signedUrl(world, decodeURIComponent(new URL(original).pathname))
    return { refreshed_urls: attachment_urls.map((original) => ({ original, refreshed: refreshed(original) })) }
  }),
]
