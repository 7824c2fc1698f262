import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from 'discord.js'
import { text } from '../show/parts.ts'
import { forgetQuestion, privacyPanel } from '../show/privacy-panel.ts'
import { acknowledge, answerPrivately, changePanel, type Visit } from './visit.ts'

type Press = Visit<ButtonInteraction>

/** `/privacy`. */
export const showPrivacy = async (visit: Visit<ChatInputCommandInteraction>): Promise<void> =>
  answerPrivately(visit, privacyPanel(await visit.desk.isOptedOut(visit.who), visit.words))

/** Back to the panel, nothing done. */
export const keepData = async (visit: Press): Promise<void> =>
  changePanel(visit, privacyPanel(await visit.desk.isOptedOut(visit.who), visit.words))

/** Whether others may have this person's sounds drawn. */
export const optOut = (isOptedOut: boolean) => async (visit: Press) => {
  await visit.desk.setOptedOut(visit.who, isOptedOut)
  await changePanel(visit, privacyPanel(isOptedOut, visit.words))
}

export const askToForget = (visit: Press): Promise<void> => changePanel(visit, forgetQuestion(visit.words))

/** Deletes everything; that may take a while with many pictures. */
export async function forget(visit: Press): Promise<void> {
  const { interaction, desk, who, words } = visit
  await acknowledge(visit, () => interaction.deferUpdate())
  const count = await desk.forgetMe(who)
  await interaction.editReply({
    components: [text(words('privacy.forgotten', { count }))],
    flags: MessageFlags.IsComponentsV2,
  })
}
