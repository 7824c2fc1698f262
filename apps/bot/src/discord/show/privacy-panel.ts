import type { APIMessageTopLevelComponent } from 'discord.js'
import type { Words } from '../../words/words.ts'
import { writeHouseButton } from './house-button.ts'
import { button, row, text } from './parts.ts'

/** What is stored, whether others may draw this person's sounds, and how to change either. */
export function privacyPanel(isOptedOut: boolean, words: Words): APIMessageTopLevelComponent[] {
  const choice = isOptedOut ? 'opt-in' : 'opt-out'
  return [
    text(words('privacy.text')),
    text(`**${words(isOptedOut ? 'privacy.opted-out' : 'privacy.drawn')}**`),
    row(
      button(writeHouseButton(choice), { label: words(`privacy.${choice}`) }),
      button(writeHouseButton('forget'), { label: words('privacy.forget'), style: 'danger' }),
    ),
  ]
}

/** Asks once more before everything is deleted. */
export const forgetQuestion = (words: Words): APIMessageTopLevelComponent[] => [
  text(words('privacy.forget-question')),
  row(
    button(writeHouseButton('forget-now'), { label: words('privacy.forget-now'), style: 'danger' }),
    button(writeHouseButton('keep'), { label: words('privacy.keep') }),
  ),
]
