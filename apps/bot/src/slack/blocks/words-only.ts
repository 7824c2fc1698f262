import type { Content } from './content.ts'
import { escaped, mrkdwn } from './mrkdwn.ts'

/** Nothing but words. An empty list of blocks would leave those of a message that is edited standing. */
export function wordsOnly(words: string): Content {
  const text = escaped(words)
  return { text, blocks: [{ type: 'section', text: mrkdwn(text) }] }
}
