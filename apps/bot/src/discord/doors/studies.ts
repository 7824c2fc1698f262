import { type ChatInputCommandInteraction, escapeMarkdown } from 'discord.js'
import { text } from '../show/parts.ts'
import { answerPrivately, type Visit } from './visit.ts'

/** `/study`: this person's own links to the studies that look for raters. */
export async function offerStudies(visit: Visit<ChatInputCommandInteraction>): Promise<void> {
  const { desk, who, words } = visit
  const invitations = await desk.invitations(who)
  if (invitations.length === 0) return answerPrivately(visit, [text(words('study.none'))])
  const links = invitations.map(({ title, address }) => `- [${escapeMarkdown(title)}](${address})`)
  await answerPrivately(visit, [text([words('study.offer'), ...links].join('\n'))])
}
