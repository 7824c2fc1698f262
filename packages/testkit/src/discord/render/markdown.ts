import { escapeHtml, type Html } from './html.ts'

const inline: readonly [RegExp, string][] = [
  [/\*\*(.+?)\*\*/g, '<b>$1</b>'],
  [/(?<![\w*])[*_](.+?)[*_](?![\w*])/g, '<i>$1</i>'],
  [/`(.+?)`/g, '<code>$1</code>'],
  [/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>'],
  [/&lt;@(\d+)&gt;/g, '<span class="mention">@$1</span>'],
  [/&lt;t:(\d+)(?::\w)?&gt;/g, '<span class="mention">$1</span>'],
]

/** The part of Discord's markdown that apps use: headings, small print, lists, emphasis, code, links, mentions. */
export const markdown = (text: string): Html => ({ html: text.split('\n').map(line).join('') })

const line = (text: string): string => {
  const [, mark = '', rest = ''] = /^(#{1,3} |-# |[-*] |> )?(.*)$/.exec(text) ?? []
  const words = inline.reduce((html, [pattern, tag]) => html.replaceAll(pattern, tag), escapeHtml(rest))
  if (mark.startsWith('#')) return `<h${mark.length - 1}>${words}</h${mark.length - 1}>`
  if (mark === '-# ') return `<small>${words}</small>`
  if (mark === '> ') return `<blockquote>${words}</blockquote>`
  return mark ? `<p>• ${words}</p>` : `<p>${words || '&nbsp;'}</p>`
}
