import { refuseForm } from '../rest/form.ts'
import type { Attachment } from '../world/message.ts'
import type { Channel } from '../world/place.ts'
import type { World } from '../world/world.ts'
import type { MessageForm } from './message-form.ts'
import { storeUpload, type Upload } from './uploads.ts'

/** A file of a request, with the number that `attachments` refers to it by. */
export interface NumberedUpload extends Upload {
  number: string
}

/** Keeps a file of a request with what its form says of it. */
export const store = (
  world: World,
  channel: Channel,
  file: NumberedUpload,
  form: MessageForm,
  ephemeral: boolean,
): Attachment => {
  const entry = form.attachments?.find(({ id }) => String(id) === file.number)
  const description = entry?.description ?? null
  return storeUpload(world, { ...file, name: entry?.filename ?? file.name, description }, { channel, ephemeral })
}

/** An entry of `attachments` must name a file of the request or one that the message has. */
export const refuseForeignNumbers = (form: MessageForm, files: NumberedUpload[], existing: Attachment[]): void => {
  const known = new Set([...files.map(({ number }) => number), ...existing.map(({ id }) => id)])
  const foreign = (form.attachments ?? []).findIndex(({ id }) => !known.has(String(id)))
  if (foreign === -1) return
  refuseForm([
    { path: ['attachments', foreign, 'id'], code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' },
  ])
}
