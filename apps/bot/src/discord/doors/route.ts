import { SoundsceneError } from '@soundscene/errors'
import { errorSentence, localeOf } from '@soundscene/i18n'
import type { ButtonInteraction, Interaction, RepliableInteraction } from 'discord.js'
import { type ButtonMeaning, readButton, type Verb } from '../../answering/button.ts'
import type { RelaySurroundings } from '../../answering/open-relay.ts'
import { loggable } from '../api-errors.ts'
import { type HouseAction, readHouseButton } from '../show/house-button.ts'
import { text } from '../show/parts.ts'
import { deletePicture } from './deletion.ts'
import { drawFile, drawMessage } from './draw.ts'
import { askToForget, forget, keepData, optOut, showPrivacy } from './privacy.ts'
import { setAutomatic, showSettings } from './settings.ts'
import { offerStudies } from './studies.ts'
import { mixIn, offerPair, offerSounds, takeAnother } from './takes.ts'
import { answerPrivately, type Visit, visit } from './visit.ts'
import { askForScore, choose, giveScore } from './votes.ts'

/** What interactions are handled with. */
export interface Reception extends RelaySurroundings {
  /** Whether channels can be set to have every sound drawn. */
  canBeAutomatic: boolean
}

/** Leads an interaction to its door; whatever goes wrong there is told to the person alone. */
export async function receive(interaction: Interaction, reception: Reception): Promise<void> {
  if (!interaction.isRepliable()) return
  const visiting = visit(interaction, reception)
  try {
    await lead(visiting, reception.canBeAutomatic)
  } catch (error) {
    const level = SoundsceneError.isInstance(error) ? 'info' : 'error'
    reception.logger[level]({ interaction: interaction.id, err: loggable(error) }, 'told why not')
    await answerPrivately(visiting, [text(errorSentence(error, localeOf(interaction.locale)))])
  }
}

function lead(visiting: Visit, canBeAutomatic: boolean): Promise<void> {
  const { interaction } = visiting
  const being = <I extends RepliableInteraction>(kind: I): Visit<I> => ({ ...visiting, interaction: kind })
  if (interaction.isMessageContextMenuCommand()) return drawMessage(being(interaction))
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'draw') return drawFile(being(interaction))
    if (interaction.commandName === 'privacy') return showPrivacy(being(interaction))
    if (interaction.commandName === 'study') return offerStudies(being(interaction))
    if (interaction.commandName === 'settings') return showSettings(being(interaction), canBeAutomatic)
  }
  if (interaction.isStringSelectMenu()) {
    const meaning = readButton(interaction.customId)
    if (meaning?.verb === 'mix') return mixIn(being(interaction), meaning)
  }
  if (interaction.isButton()) return press(being(interaction))
  return answerPrivately(visiting, [text(visiting.words('discord.outdated'))])
}

type Door = (visiting: Visit<ButtonInteraction>, meaning: ButtonMeaning) => Promise<void>

const underPictures: Record<Verb, Door> = {
  ...{ again: takeAnother('again'), quieter: takeAnother('quieter'), louder: takeAnother('louder'), mix: offerSounds },
  ...{ rate: askForScore, score: giveScore, fits: offerPair, choose, delete: deletePicture },
}

const inPanels: Record<HouseAction, (visiting: Visit<ButtonInteraction>) => Promise<void>> = {
  ...{ 'opt-out': optOut(true), 'opt-in': optOut(false), forget: askToForget, 'forget-now': forget, keep: keepData },
  ...{ 'automatic-on': setAutomatic(true), 'automatic-off': setAutomatic(false) },
}

function press(visiting: Visit<ButtonInteraction>): Promise<void> {
  const { customId } = visiting.interaction
  const meaning = readButton(customId)
  if (meaning) return underPictures[meaning.verb](visiting, meaning)
  const action = readHouseButton(customId)
  return action ? inPanels[action](visiting) : answerPrivately(visiting, [text(visiting.words('discord.outdated'))])
}
