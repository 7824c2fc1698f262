import type { SlackFile } from '../state/file.ts'
import type { Message } from '../state/message.ts'
import type { SlackState } from '../state/state.ts'
import { renderBlocks } from './blocks.ts'
import { escapeHtml } from './html.ts'
import { renderMrkdwn } from './mrkdwn.ts'
import { dataUrl } from './picture.ts'

/** One message: who, what, its files and reactions. Blocks are shown instead of text, as Slack does. */
export const renderMessage = (message: Message, state: SlackState): string => `
<article class="${message.onlyFor ? 'ephemeral' : ''}">
  ${message.onlyFor ? '<div class="only">Only visible to you</div>' : ''}
  <b>${escapeHtml(state.users.get(message.user)?.name ?? 'Slackbot')}</b> ${message.botId ? '<span class="app">APP</span>' : ''}
  ${message.blocks.length > 0 ? renderBlocks(message.blocks, state) : `<p>${renderMrkdwn(message.text, state)}</p>`}
  ${message.edited ? '<span class="edited">(edited)</span>' : ''}
  ${message.files.map(renderFile).join('')}
  ${message.reactions.map(({ name, users }) => `<span class="reaction">:${escapeHtml(name)}: ${users.length}</span>`).join('')}
</article>`

const renderFile = (file: SlackFile): string => {
  if (file.state === 'deleted') return '<div class="file"><em>This file was deleted</em></div>'
  if (file.mimetype.startsWith('image/'))
    return `<img class="large" src="${dataUrl(file)}" alt="${escapeHtml(file.altText ?? '')}">`
  return `<div class="file">▶ ${escapeHtml(file.name)}</div>`
}
