import type { MrkdwnElement, PlainTextElement } from '@slack/web-api'

/** Text that stands as it is: no mention, no link, no channel-wide call comes out of it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text })

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: true })
