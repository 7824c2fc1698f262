import { ComponentType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10'
import { type Component, partsOf, type StringSelect } from './components.ts'
import { attachmentNamed } from './payloads.ts'
import { may } from './permissions.ts'
import type { Attachment, Channel, Message, User } from './world.ts'

/** A picture as it is shown, with the words for those who don't see it. */
export interface SeenPicture {
  readonly alt: string | null
  /** Its bytes, when it was uploaded. */
  readonly bytes: Uint8Array | null
  readonly url: string
}

/** A message as a person sees it. */
export interface Seen {
  readonly message: Message
  /** All its words, top to bottom, a line each. */
  readonly text: string
  readonly pictures: SeenPicture[]
  readonly buttons: { label: string; customId: string | null; isDisabled: boolean }[]
  readonly selects: { customId: string; placeholder: string; options: string[] }[]
  /** Only this person sees it. */
  readonly isEphemeral: boolean
  /** It still says that the app is thinking. */
  readonly isLoading: boolean
}

/** What a person sees in a channel now, oldest first. */
export const seenIn = (channel: Channel, user: User): Seen[] =>
  may(channel, user, PermissionFlagsBits.ViewChannel)
    ? channel.messages.filter(({ onlyFor }) => !onlyFor || onlyFor === user).map(look)
    : []

/** Reads a message as a person does. */
export const look = (message: Message): Seen => ({
  message,
  text: [message.content, ...embedTexts(message), ...message.components.flatMap(texts)].filter(Boolean).join('\n'),
  pictures: picturesOf(message),
  buttons: partsOf(message.components).flatMap(({ part }) =>
    part.type === ComponentType.Button
      ? [
          {
            label: `${part.emoji?.name ?? ''} ${part.label ?? ''}`.trim(),
            customId: part.custom_id ?? null,
            isDisabled: part.disabled ?? false,
          },
        ]
      : [],
  ),
  selects: partsOf(message.components).flatMap(({ part }) =>
    part.type === ComponentType.StringSelect ? [select(part)] : [],
  ),
  isEphemeral: message.onlyFor !== null,
  isLoading: (message.flags & MessageFlags.Loading) !== 0,
})

const select = ({ custom_id, placeholder, options }: StringSelect) => ({
  customId: custom_id,
  placeholder: placeholder ?? '',
  options: options.map(({ value }) => value),
})

const embedTexts = ({ embeds }: Message): string[] =>
  embeds.flatMap(({ title, description, footer }) => [title ?? '', description ?? '', footer?.text ?? ''])

const texts = (component: Component): string[] =>
  partsOf([component]).flatMap(({ part }) => (part.type === ComponentType.TextDisplay ? [part.content] : []))

const isLayout = ({ flags }: Message): boolean => (flags & MessageFlags.IsComponentsV2) !== 0

const picturesOf = (message: Message): SeenPicture[] => {
  const plain = isLayout(message)
    ? []
    : message.attachments.filter(({ contentType }) => contentType.startsWith('image/'))
  return [
    ...plain.map((attachment) => ({
      alt: attachment.description ?? null,
      bytes: attachment.bytes,
      url: attachment.path,
    })),
    ...partsOf(message.components).flatMap(({ part }) => {
      if (part.type === ComponentType.Thumbnail) return [picture(message, part.media.url, part.description)]
      if (part.type !== ComponentType.MediaGallery) return []
      return part.items.map(({ media, description }) => picture(message, media.url, description))
    }),
  ]
}

/** A picture that a component shows: a file of the message, or one from elsewhere. */
export const picture = (message: Message, url: string, description: string | null | undefined): SeenPicture => {
  const attachment: Attachment | undefined =
    attachmentNamed(message, url) ?? message.attachments.find(({ path }) => url.includes(path))
  return { alt: description ?? attachment?.description ?? null, bytes: attachment?.bytes ?? null, url }
}
