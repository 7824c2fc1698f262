import type { KnownBlock } from '@slack/web-api'
import type { Verb } from '../../answering/button.ts'
import type { PictureCard } from '../../answering/relay.ts'
import type { Words } from '../../words/words.ts'
import { button } from './button.ts'
import type { Content } from './content.ts'
import { escaped, mrkdwn } from './mrkdwn.ts'

const shown = ['again', 'quieter', 'louder', 'mix', 'rate', 'fits', 'delete'] as const satisfies Verb[]

const maxAltText = 2_000

/** A finished picture, which lies in Slack under the file's id. */
export function pictureContent(card: PictureCard, file: string, words: Words): Content {
  const { drawId, headline, footer, notices, altText } = card
  const buttons = shown.map((verb) => button(words(`button.${verb}`), { verb, drawId }))
  const small = [...notices, footer].map(escaped).join('\n')
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwn(`*${escaped(headline)}*`) },
    { type: 'image', slack_file: { id: file }, alt_text: altText.slice(0, maxAltText) },
    { type: 'context', elements: [mrkdwn(small)] },
    { type: 'actions', elements: buttons },
  ]
  return { text: `${escaped(headline)}\n${escaped(altText)}`, blocks }
}
