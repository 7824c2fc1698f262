import { ComponentType } from 'discord-api-types/v10'
import type { Component } from '../components/layout.ts'
import { partsOf } from '../components/parts.ts'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { attachmentNamed, attachmentPayload } from './attachment.ts'

/** Components as Discord gives them back: numbered, files turned into addresses. */
export const componentsPayload = (world: World, message: Message): Component[] => {
  const components = structuredClone(message.components)
  for (const [index, { part }] of partsOf(components).entries()) {
    part.id ??= index + 1
    if (part.type === ComponentType.Thumbnail) resolveMedia(world, message, part.media)
    if (part.type === ComponentType.File) resolveMedia(world, message, part.file)
    if (part.type === ComponentType.MediaGallery)
      for (const { media } of part.items) resolveMedia(world, message, media)
  }
  return components
}

const resolveMedia = (world: World, message: Message, media: { url: string }): void => {
  const attachment = attachmentNamed(message, media.url)
  if (!attachment) return
  const { url, proxy_url, content_type, width, height } = attachmentPayload(world, attachment)
  Object.assign(media, { url, proxy_url, content_type, width, height, attachment_id: attachment.id, flags: 0 })
}
