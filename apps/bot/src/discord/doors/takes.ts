import { type ButtonInteraction, MessageFlags, type StringSelectMenuInteraction } from 'discord.js'
import type { Ask } from '../../answering/ask.ts'
import type { ButtonMeaning } from '../../answering/button.ts'
import { mixingPanel } from '../show/mixing-panel.ts'
import { text } from '../show/parts.ts'
import { mixWeight } from './draw.ts'
import { takeIn } from './take-in.ts'
import { answerPrivately, type Visit } from './visit.ts'

type Change = Extract<Ask, { kind: 'take' }>['change']

/** *Again*, *Quieter*, *Louder*. */
export const takeAnother =
  (change: Exclude<Change, 'mix'>) =>
  (visit: Visit<ButtonInteraction>, { drawId }: ButtonMeaning): Promise<void> =>
    takeIn(visit, { ask: { kind: 'take', of: drawId, change }, about: publicMessage(visit) })

/** *Mix*: offers the sounds that can be mixed in. */
export async function offerSounds(visit: Visit<ButtonInteraction>, { drawId }: ButtonMeaning): Promise<void> {
  const { desk, who, words } = visit
  const sounds = (await desk.sounds(who)).filter(({ id }) => id !== drawId)
  await answerPrivately(visit, sounds.length > 0 ? mixingPanel(drawId, sounds, words) : [text(words('mix.none'))])
}

/** A sound was chosen to be mixed in. */
export async function mixIn(visit: Visit<StringSelectMenuInteraction>, { drawId }: ButtonMeaning): Promise<void> {
  const [chosen = drawId] = visit.interaction.values
  const mix = { of: chosen, weight: mixWeight }
  await takeIn(visit, { ask: { kind: 'take', of: drawId, change: 'mix', mix }, about: publicMessage(visit) })
}

/** *Which fits?*: a pair to choose from, for whoever asked alone. */
export const offerPair = (visit: Visit<ButtonInteraction>, { drawId }: ButtonMeaning): Promise<void> =>
  takeIn(visit, { ask: { kind: 'pair', of: drawId }, about: publicMessage(visit), isHidden: true })

/** The message that was pressed, where others see it, so that it can be replied to. */
const publicMessage = ({
  interaction: { message },
}: Visit<ButtonInteraction | StringSelectMenuInteraction>): string | null =>
  message.flags.has(MessageFlags.Ephemeral) ? null : message.id
