import type { Block } from '../blocks/block.ts'
import type { SlackState } from '../state/state.ts'
import { escapeHtml } from './html.ts'
import { renderMrkdwn } from './mrkdwn.ts'
import { type Picture, renderPicture } from './picture.ts'

type Text = { type: string; text: string }
type Choice = { text: Text; value: string }

/** What stands in a block: text, a picture, a button, a select or another thing to use. */
export const renderElement = (element: Block, state: SlackState): string => {
  switch (element.type) {
    case 'plain_text':
    case 'mrkdwn':
      return renderText(element as unknown as Text, state)
    case 'image':
      return renderPicture(element as unknown as Picture, state, 'small')
    case 'button':
      return `<button class="${String(element.style ?? '')}">${renderText(element.text as Text, state)}</button>`
    case 'plain_text_input':
      return `<input value="${escapeHtml(String(element.initial_value ?? ''))}">`
    case 'radio_buttons':
    case 'checkboxes':
      return choices(element, state)
    case 'overflow':
      return '<button>…</button>'
    default:
      return select(element, state)
  }
}

/** A text object. */
export const renderText = ({ type, text }: Text, state: SlackState): string =>
  type === 'mrkdwn' ? renderMrkdwn(text, state) : escapeHtml(text)

const choices = (element: Block, state: SlackState): string => {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio'
  const all = (element.options ?? []) as Choice[]
  return all.map(({ text }) => `<label><input type="${type}"> ${renderText(text, state)}</label>`).join(' ')
}

const select = (element: Block, state: SlackState): string => {
  const chosen = element.initial_option as Choice | undefined
  const shown = chosen?.text ?? (element.placeholder as Text | undefined)
  const all = (element.options ?? []) as Choice[]
  const options = all.map(({ text }) => `<option>${renderText(text, state)}</option>`).join('')
  return `<select><option selected>${shown ? renderText(shown, state) : ''}</option>${options}</select>`
}
