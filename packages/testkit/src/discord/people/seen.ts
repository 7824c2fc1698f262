import { ComponentType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10'
import type { StringSelect } from '../components/controls.ts'
import type { Component } from '../components/layout.ts'
import { partsOf } from '../components/parts.ts'
import type { Message } from '../world/message.ts'
import { may } from '../world/permissions.ts'
import type { Channel } from '../world/place.ts'
import type { User } from '../world/user.ts'
import { picturesOf } from './pictures.ts'

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
