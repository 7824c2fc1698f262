import type { Button } from '@slack/web-api'
import type { Words } from '../../words/words.ts'
import type { Content } from './content.ts'
import { escaped, mrkdwn, plain } from './mrkdwn.ts'

/** What can be done about one's own data, by button or by typing it after the command. */
export const privacyChoices = ['opt-out', 'opt-in', 'forget'] as const
export type PrivacyChoice = (typeof privacyChoices)[number]

export const privacyPrefix = 'privacy:'

/** What is kept about people, what this person has chosen, and what they can do. */
export function privacyContent(optedOut: boolean, words: Words, said?: string): Content {
  const state = words(optedOut ? 'privacy.opted-out' : 'privacy.drawn')
  const paragraphs = [...(said ? [said] : []), words('privacy.text'), state].map(escaped)
  const change = optedOut ? 'opt-in' : 'opt-out'
  return {
    text: paragraphs.join('\n\n'),
    blocks: [
      ...paragraphs.map((text) => ({ type: 'section' as const, text: mrkdwn(text) })),
      {
        type: 'actions',
        elements: [privacyButton(change, words), { ...privacyButton('forget', words), ...asking(words) }],
      },
    ],
  }
}

const privacyButton = (choice: PrivacyChoice, words: Words): Button => ({
  ...{ type: 'button', action_id: `${privacyPrefix}${choice}`, text: plain(words(`privacy.${choice}`)) },
})

const asking = (words: Words): Pick<Button, 'style' | 'confirm'> => ({
  style: 'danger',
  confirm: {
    title: plain(words('privacy.forget')),
    text: plain(words('privacy.forget-question')),
    confirm: plain(words('privacy.forget-now')),
    deny: plain(words('privacy.keep')),
    style: 'danger',
  },
})
