import { extname } from 'node:path'
import { refuse } from '../rest/api-error.ts'
import type { Attachment } from '../world/message.ts'
import type { Channel } from '../world/place.ts'
import type { World } from '../world/world.ts'

/** A file that somebody gives to Discord. */
export interface Upload {
  name: string
  bytes: Uint8Array
  /** What the sender says that it is; without it, what the name says. */
  type?: string
  description?: string | null
}

const typesByExtension: Record<string, string> = {
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/x-wav',
  '.flac': 'audio/x-flac',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
}

/**
 * Keeps a file, so that it can be downloaded from then on.
 * @throws ApiError 40005 when it is larger than the limit
 */
export const storeUpload = (
  world: World,
  upload: Upload,
  place: { channel: Channel; ephemeral: boolean; durationSecs?: number; waveform?: string },
): Attachment => {
  if (upload.bytes.length > world.settings.attachmentLimit) refuse('tooLarge')
  const id = world.id()
  const filename = upload.name.replaceAll(/[^\w.()-]+/g, '_')
  const folder = place.ephemeral
    ? `ephemeral-attachments/${world.settings.applicationId}`
    : `attachments/${place.channel.id}`
  const attachment: Attachment = {
    id,
    filename,
    bytes: upload.bytes,
    size: upload.bytes.length,
    contentType: typesByExtension[extname(filename).toLowerCase()] ?? upload.type ?? 'application/octet-stream',
    path: `/${folder}/${id}/${filename}`,
    ephemeral: place.ephemeral,
    ...(upload.description ? { description: upload.description } : {}),
    ...(place.durationSecs === undefined ? {} : { durationSecs: place.durationSecs }),
    ...(place.waveform === undefined ? {} : { waveform: place.waveform }),
    ...pngSize(upload.bytes),
  }
  world.attachments.set(attachment.path, attachment)
  return attachment
}

const pngSize = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 24 || file.toString('latin1', 1, 4) !== 'PNG') return undefined
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}
