import type { KnownBlock } from '@slack/web-api'

/** What a message says: blocks, and the same in words for notifications and screen readers. */
export interface Content {
  text: string
  blocks: KnownBlock[]
}
