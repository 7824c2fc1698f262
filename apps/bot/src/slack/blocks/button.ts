import type { Button } from '@slack/web-api'
import { type ButtonMeaning, writeButton } from '../../answering/button.ts'
import { plain } from './mrkdwn.ts'

/** Action ids of buttons begin with this; what they mean stands in their value. */
export const buttonPrefix = 'button:'

/** A button that means something; within a row, ids have to differ. */
export const button = (label: string, meaning: ButtonMeaning): Button => ({
  type: 'button',
  action_id: `${buttonPrefix}${meaning.verb}${meaning.argument === undefined ? '' : `:${meaning.argument}`}`,
  text: plain(label),
  value: writeButton(meaning),
})
