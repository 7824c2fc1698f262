import { type APIAttachment, ComponentType, MessageFlags } from 'discord-api-types/v10'
import { signedUrl } from '../cdn/signed-url.ts'
import { partsOf } from '../components/parts.ts'
import type { Attachment, Message } from '../world/message.ts'
import type { World } from '../world/world.ts'

/** A file as the API shows it, with a fresh address. */
export const attachmentPayload = (world: World, attachment: Attachment): APIAttachment => ({
  id: attachment.id,
  filename: attachment.filename,
  size: attachment.size,
  url: signedUrl(world, attachment.path),
  proxy_url: signedUrl(world, attachment.path),
  content_type: attachment.contentType,
  ...(attachment.description === undefined ? {} : { description: attachment.description }),
  ...(attachment.width === undefined ? {} : { width: attachment.width, height: attachment.height ?? null }),
  ...(attachment.durationSecs === undefined ? {} : { duration_secs: attachment.durationSecs }),
  ...(attachment.waveform === undefined ? {} : { waveform: attachment.waveform }),
  ...(attachment.ephemeral ? { ephemeral: true } : {}),
})

/** The attachment that a component's `attachment://` names. */
export const attachmentNamed = (message: Message, url: string): Attachment | undefined =>
  message.attachments.find(({ filename }) => url === `attachment://${filename}`)

/** Files that no component shows: a message with layout components lists no others. */
export const listedAttachments = (message: Message): Attachment[] => {
  if ((message.flags & MessageFlags.IsComponentsV2) === 0) return message.attachments
  const shown = new Set(
    partsOf(message.components).flatMap(({ part }) => {
      if (part.type === ComponentType.MediaGallery) return part.items.map(({ media }) => media.url)
      if (part.type === ComponentType.Thumbnail) return [part.media.url]
      return part.type === ComponentType.File ? [part.file.url] : []
    }),
  )
  return message.attachments.filter(({ filename }) => !shown.has(`attachment://${filename}`))
}
