import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js'
import type { ButtonMeaning } from '../../answering/button.ts'
import { refusals, unless } from '../api-errors.ts'
import { text } from '../show/parts.ts'
import { acknowledge, answerPrivately, type Visit } from './visit.ts'

/** *Delete*. The press itself lets the message be deleted where the bot could not on its own. */
export async function deletePicture(visit: Visit<ButtonInteraction>, { drawId }: ButtonMeaning): Promise<void> {
  const { interaction, desk, who, words } = visit
  await acknowledge(visit, () => interaction.deferUpdate())
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false
  await desk.remove({ ...who, isModerator }, drawId)
  await unless([...refusals.message, ...refusals.token], () => interaction.deleteReply())
  await answerPrivately(visit, [text(words('deleted.done'))])
}
