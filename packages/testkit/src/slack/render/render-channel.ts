import type { FakeSlack } from '../fake-slack.ts'
import type { Person } from '../people/person.ts'
import type { Channel } from '../state/channel.ts'
import type { Message } from '../state/message.ts'
import { escapeHtml } from './html.ts'
import { renderMessage } from './message.ts'
import { style } from './style.ts'

/**
 * A conversation as a person sees it: an HTML page on its own, pictures inlined, for a browser to show.
 * @param threadTs shows one thread only
 */
export const renderChannel = (fake: FakeSlack, channel: Channel, person: Person, threadTs?: string): string => {
  const seen = person.sees(channel)
  const isRoot = ({ ts, threadTs: thread }: Message) =>
    threadTs === undefined ? thread === undefined : ts === threadTs
  const threads = seen.filter(isRoot).map((root) => {
    const replies = seen.filter((message) => message.threadTs === root.ts)
    const answers = replies.map((reply) => renderMessage(reply, fake.state)).join('')
    return renderMessage(root, fake.state) + (answers && `<div class="replies">${answers}</div>`)
  })
  const name = channel.kind === 'im' ? 'Direct message' : `# ${channel.name}`
  return `<!doctype html><html lang="${person.user.locale}"><meta charset="utf-8"><title>${escapeHtml(name)}</title>
<style>${style}</style><body><h2>${escapeHtml(name)}</h2>${threads.join('\n')}</body></html>`
}
