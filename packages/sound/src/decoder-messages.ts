import type { ErrorCode, ErrorDetails } from '@soundscene/errors'
import type { DecodeRequest, Sound } from './sound.ts'

/** What the parent sends, once. */
export interface DecodeMessage extends DecodeRequest {
  bytes: Uint8Array
}

/** What the decoder process answers, once. Before that it says `ready`. */
export type DecoderReply = { kind: 'sound'; sound: Sound } | { kind: 'refused'; code: ErrorCode; details: ErrorDetails }

export const ready = 'ready'
