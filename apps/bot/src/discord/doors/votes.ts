import type { ButtonInteraction } from 'discord.js'
import type { ButtonMeaning } from '../../answering/button.ts'
import type { Place } from '../../answering/desk.ts'
import { text } from '../show/parts.ts'
import { ratingPanel } from '../show/rating-panel.ts'
import { answerPrivately, changePanel, type Visit } from './visit.ts'

type Press = Visit<ButtonInteraction>

/** *Rate*: asks for a score. */
export const askForScore = (visit: Press, { drawId }: ButtonMeaning): Promise<void> =>
  answerPrivately(visit, ratingPanel(drawId, visit.words('rate.question')))

/** A score was given; the panel stays, so that it can be changed. */
export async function giveScore(visit: Press, { drawId, argument }: ButtonMeaning): Promise<void> {
  const score = Number(argument)
  const outcome = await visit.desk.rate(visit.who, drawId, score)
  await changePanel(visit, ratingPanel(drawId, visit.words(`rate.${outcome}`, { score }), score))
}

/** One of two pictures was chosen, or neither. */
export async function choose(visit: Press, { drawId, argument }: ButtonMeaning): Promise<void> {
  const outcome = await visit.desk.choose(visit.who, drawId, argument as Place)
  await answerPrivately(visit, [text(visit.words(`fits.${outcome}`))])
}
