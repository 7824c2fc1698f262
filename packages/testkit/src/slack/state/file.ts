import type { Channel } from './channel.ts'
import type { Team, User } from './team.ts'

/** What goes wrong when a file is downloaded. */
export type DownloadFault =
  /** 200 with the HTML of a login page, as for a bad token. */
  | 'login-page'
  /** 302 to elsewhere. */
  | 'redirect'
  /** Bytes that trickle and never end. */
  | 'slow'
  /** Far more bytes than the file was said to have, without a length. */
  | 'too-big'
  | 'not-found'

/** A file that somebody uploaded. */
export interface SlackFile {
  id: string
  team: Team
  owner: User
  name: string
  title: string
  /** `slack_audio` for a voice clip. */
  subtype?: string
  mimetype: string
  bytes: Uint8Array
  /** Declared before the upload; what `size` says. */
  size: number
  durationMs?: number
  /** What `alt_txt` said at upload. */
  altText?: string
  /** `expected`: no bytes yet; `uploaded`: not completed; `processing`: Slack works on it; `stalled`: and never ends. */
  state: 'expected' | 'uploaded' | 'processing' | 'stalled' | 'ready' | 'deleted'
  shares: { channel: Channel; ts: string; threadTs?: string }[]
  downloadFault?: DownloadFault
}
