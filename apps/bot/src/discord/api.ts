import {
  type APIAttachment,
  MessageFlags,
  type RawFile,
  type REST,
  type RESTGetAPIWebhookWithTokenMessageResult,
  type RESTPostAPICurrentUserCreateDMChannelResult,
  Routes,
} from 'discord.js'
import { z } from 'zod'
import type { Sheet } from './show/parts.ts'

/** A message of the bot, as Discord names it. */
export interface Spot {
  channel: string
  message: string
}

const messageSchema = z.object({ id: z.string(), channel_id: z.string() })

const spotOf = (message: unknown): Spot => {
  const { id, channel_id } = messageSchema.parse(message)
  return { channel: channel_id, message: id }
}

/** The requests that answering needs. They work from any process, whichever one received the interaction. */
export function discordApi(rest: REST, application: string) {
  const webhook = (token: string, message = '@original') => Routes.webhookMessage(application, token, message)
  // A token in the address takes the bot's place, and a refusal of it is no refusal of the bot.
  const auth = false
  return {
    original: async (token: string): Promise<Spot> =>
      spotOf((await rest.get(webhook(token), { auth })) as RESTGetAPIWebhookWithTokenMessageResult),
    editOriginal: async (token: string, sheet: Sheet): Promise<Spot> =>
      spotOf(await rest.patch(webhook(token), { auth, ...requestOf(sheet) })),
    deleteOriginal: (token: string): Promise<unknown> => rest.delete(webhook(token), { auth }),
    followUpPrivately: (token: string, sheet: Sheet): Promise<unknown> =>
      rest.post(Routes.webhook(application, token), { auth, ...requestOf(sheet, { flags: MessageFlags.Ephemeral }) }),
    /** Sends a message once: the same nonce again, within some minutes, gives back the message that is there. */
    create: async (channel: string, sheet: Sheet, nonce: string, about: string | null): Promise<Spot> =>
      spotOf(
        await rest.post(Routes.channelMessages(channel), {
          ...requestOf(sheet, {
            ...{ nonce, enforce_nonce: true },
            ...(about === null ? {} : { message_reference: { message_id: about, fail_if_not_exists: false } }),
          }),
        }),
      ),
    edit: async ({ channel, message }: Spot, sheet: Sheet): Promise<Spot> =>
      spotOf(await rest.patch(Routes.channelMessage(channel, message), requestOf(sheet))),
    remove: ({ channel, message }: Spot): Promise<unknown> => rest.delete(Routes.channelMessage(channel, message)),
    react: ({ channel, message }: Spot, emoji: string): Promise<unknown> =>
      rest.put(Routes.channelMessageOwnReaction(channel, message, encodeURIComponent(emoji))),
    directChannel: async (user: string): Promise<string> => {
      const made = await rest.post(Routes.userChannels(), { body: { recipient_id: user } })
      return (made as RESTPostAPICurrentUserCreateDMChannelResult).id
    },
    refreshedUrl: async (url: string): Promise<string | undefined> => {
      const answer = await rest.post('/attachments/refresh-urls', { body: { attachment_urls: [url] } })
      return refreshedSchema.parse(answer).refreshed_urls[0]?.refreshed
    },
  }
}

export type DiscordApi = ReturnType<typeof discordApi>

const refreshedSchema = z.object({ refreshed_urls: z.array(z.object({ original: z.string(), refreshed: z.string() })) })

/** A message as Discord takes it: laid out by components, mentioning nobody, its files described. */
function requestOf({ components, pictures }: Sheet, extra: { flags?: number } & Record<string, unknown> = {}) {
  const { flags = 0, ...fields } = extra
  const attachments: (Pick<APIAttachment, 'filename'> & { id: number; description: string })[] = pictures.map(
    ({ name, altText }, id) => ({ id, filename: name, description: altText.slice(0, 1024) }),
  )
  const files: RawFile[] = pictures.map(({ name, png }) => ({ name, data: Buffer.from(png), contentType: 'image/png' }))
  const body = {
    ...fields,
    flags: MessageFlags.IsComponentsV2 | flags,
    components,
    attachments,
    allowed_mentions: { parse: [] },
  }
  return { body, files }
}
