import { localeOf } from '@soundscene/i18n'
import { MessageFlags } from 'discord.js'
import type { Ask } from '../../answering/ask.ts'
import { writeWhere } from '../where.ts'
import { isMemberOf, mustBePrivate, refuseLacking } from './place.ts'
import { acknowledge, type Visit } from './visit.ts'

/** What somebody asks for by an interaction. */
export interface Request {
  ask: Ask
  /** The message that it is about; a late answer replies to it. */
  about: string | null
  author?: string | undefined
  soundCount?: number
  /** Whether only the person who asks is to see it. */
  isHidden?: boolean
}

/** Hands a request in and defers the answer; what was handed in before is acknowledged and no more. */
export async function takeIn(visit: Visit, request: Request): Promise<void> {
  const { interaction, desk, who, words } = visit
  const isPrivate = request.isHidden === true || mustBePrivate(interaction)
  refuseLacking(interaction, isPrivate, words)
  const { isNew } = await desk.ask({
    ...{ who, requestKey: `discord:interaction:${interaction.id}`, ask: request.ask },
    where: whereOf(visit, request, isPrivate),
    locale: localeOf(isPrivate ? interaction.locale : (interaction.guildLocale ?? interaction.locale)),
    ...(request.author === undefined ? {} : { author: request.author }),
  })
  await acknowledge(visit, () =>
    !isNew && interaction.isMessageComponent()
      ? interaction.deferUpdate()
      : interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  )
}

const whereOf = ({ interaction, who }: Visit, { about, soundCount }: Request, isPrivate: boolean) =>
  writeWhere({
    ...{ via: 'interaction', token: interaction.token },
    user: interaction.user.id,
    channel: who.channel,
    pressed: interaction.isMessageComponent() ? interaction.message.id : null,
    ...{ about, isPrivate, isMember: isMemberOf(interaction), locale: localeOf(interaction.locale) },
    ...(soundCount === undefined ? {} : { soundCount }),
  })
