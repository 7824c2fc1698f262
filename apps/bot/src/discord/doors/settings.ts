import { SoundsceneError } from '@soundscene/errors'
import { type ButtonInteraction, type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js'
import { text } from '../show/parts.ts'
import { settingsPanel } from '../show/settings-panel.ts'
import { answerPrivately, changePanel, type Visit } from './visit.ts'

/** `/settings`, which Discord offers to those who may manage the server. */
export async function showSettings(visit: Visit<ChatInputCommandInteraction>, canBeAutomatic: boolean): Promise<void> {
  const { desk, who, words } = visit
  if (!canBeAutomatic) return answerPrivately(visit, [text(words('discord.automatic-off'))])
  await answerPrivately(visit, settingsPanel(await desk.isAutomatic(who), words))
}

/** Turns drawing without being asked on or off in this channel. */
export const setAutomatic = (on: boolean) => async (visit: Visit<ButtonInteraction>) => {
  const { desk, who, words, interaction } = visit
  if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    throw new SoundsceneError('chat/admins-only')
  await desk.setAutomatic(who, on)
  await changePanel(visit, settingsPanel(on, words))
}
