import type { SlackState } from '../state/state.ts'
import { escapeHtml } from './html.ts'

const emoji: Record<string, string> = {
  hourglass_flowing_sand: '⏳',
  white_check_mark: '✅',
  warning: '⚠️',
  art: '🎨',
  repeat: '🔁',
  heavy_plus_sign: '➕',
  wastebasket: '🗑️',
  headphones: '🎧',
}

/** Slack's markup as HTML: mentions, links, dates, bold, italic, struck and fixed text, and a few emoji. */
export const renderMrkdwn = (text: string, state: SlackState): string =>
  text
    .split(/(<[^>\n]+>)/)
    .map((part) => (/^<.+>$/.test(part) ? reference(part.slice(1, -1), state) : styled(part)))
    .join('')

const reference = (inner: string, { users, channels }: SlackState): string => {
  const [target = '', label] = inner.split('|')
  const id = target.slice(1)
  if (target.startsWith('@')) return mention(`@${users.get(id)?.name ?? id}`)
  if (target.startsWith('#')) return mention(`#${channels.get(id)?.name ?? id}`)
  if (target.startsWith('!date')) return escapeHtml(label ?? '')
  if (target.startsWith('!')) return mention(`@${id}`)
  if (!/^(https?|mailto):/.test(target)) return escapeHtml(`<${inner}>`)
  return `<a href="${escapeHtml(target)}">${escapeSent(label ?? target)}</a>`
}

const mention = (text: string): string => `<span class="mention">${escapeHtml(text)}</span>`

const styled = (text: string): string =>
  escapeSent(text)
    .replaceAll(/`([^`\n]+)`/g, '<code>$1</code>')
    .replaceAll(/(^|[\s(])\*([^*\n]+)\*/g, '$1<strong>$2</strong>')
    .replaceAll(/(^|[\s(])_([^_\n]+)_/g, '$1<em>$2</em>')
    .replaceAll(/(^|[\s(])~([^~\n]+)~/g, '$1<s>$2</s>')
    .replaceAll(/^&gt; ?(.*)$/gm, '<blockquote>$1</blockquote>')
    .replaceAll(/:(\w+):/g, (whole, name: string) => emoji[name] ?? whole)
    .replaceAll('\n', '<br>')

/** Apps send `&`, `<` and `>` as entities already; escaping them again would show the entities. */
const escapeSent = (text: string): string =>
  escapeHtml(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
