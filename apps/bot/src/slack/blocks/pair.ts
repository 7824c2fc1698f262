import type { KnownBlock } from '@slack/web-api'
import type { PairCard } from '../../answering/relay.ts'
import { button } from './button.ts'
import type { Content } from './content.ts'
import { escaped, mrkdwn, plain } from './mrkdwn.ts'

const places = ['first', 'second', 'neither'] as const

/** Two pictures, which lie in Slack under the files' ids, and what can be said of them. */
export function pairContent(
  { drawId, pictures, question, labels }: PairCard,
  files: readonly [string, string],
): Content {
  const images: KnownBlock[] = files.map((id, at) => ({
    type: 'image',
    title: plain(at === 0 ? labels.first : labels.second),
    slack_file: { id },
    alt_text: pictures[at]?.altText ?? question,
  }))
  const buttons = places.map((place) => button(labels[place], { verb: 'choose', drawId, argument: place }))
  const asked: KnownBlock = { type: 'section', text: mrkdwn(`*${escaped(question)}*`) }
  return { text: escaped(question), blocks: [asked, ...images, { type: 'actions', elements: buttons }] }
}
