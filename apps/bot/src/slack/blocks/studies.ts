import type { Invitation } from '@soundscene/fieldwork'
import type { Words } from '../../words/words.ts'
import type { Content } from './content.ts'
import { escaped, mrkdwn } from './mrkdwn.ts'
import { wordsOnly } from './words-only.ts'

/** Links to the studies that look for raters, each for one person. */
export function studiesContent(invitations: Invitation[], words: Words): Content {
  if (invitations.length === 0) return wordsOnly(words('study.none'))
  const offer = escaped(words('study.offer'))
  const links = invitations.map(({ title, address }) => `• <${address}|${escaped(title).replaceAll('|', '/')}>`)
  return {
    text: [offer, ...invitations.map(({ title, address }) => `${escaped(title)}: ${address}`)].join('\n'),
    blocks: [{ type: 'section', text: mrkdwn([offer, ...links].join('\n')) }],
  }
}
