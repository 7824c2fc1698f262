import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import { partsOf } from '../components/parts.ts'
import { attachmentNamed } from '../payloads/attachment.ts'
import type { Attachment, Message } from '../world/message.ts'
import type { SeenPicture } from './seen.ts'

const isLayout = ({ flags }: Message): boolean => (flags & MessageFlags.IsComponentsV2) !== 0

/** The pictures that a message shows. */
export const picturesOf = (message: Message): SeenPicture[] => {
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
