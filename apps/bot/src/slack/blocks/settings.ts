import type { Words } from '../../words/words.ts'
import type { Content } from './content.ts'
import { escaped, mrkdwn, plain } from './mrkdwn.ts'

export const settingsPrefix = 'settings:'

/** Whether a channel's sounds are drawn without being asked, and the button that changes it. */
export function settingsContent(automatic: boolean, words: Words): Content {
  const state = words(automatic ? 'settings.automatic-on' : 'settings.automatic-off')
  const text = escaped(automatic ? `${state} ${words('slack.invite')}` : state)
  const label = words(automatic ? 'settings.turn-off' : 'settings.turn-on')
  return {
    text,
    blocks: [
      { type: 'section', text: mrkdwn(text) },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: `${settingsPrefix}${automatic ? 'off' : 'on'}`, text: plain(label) }],
      },
    ],
  }
}
