import type { Answer } from '@soundscene/db'
import { deleteDraw } from '@soundscene/draws'
import { SoundsceneError } from '@soundscene/errors'
import type { ChatContext } from './context.ts'
import type { Who } from './who.ts'

/** See `Desk.remove`. */
export async function remove(context: ChatContext, who: Who & { isModerator: boolean }, drawId: string): Promise<void> {
  const { database, identities } = context
  const answer = await database.answers.find(drawId)
  if (!answer) throw new SoundsceneError('draw/not-found')
  const person = identities.person(who)
  const moderates = who.isModerator && answer.server !== null && answer.server === identities.server(who)
  if (!moderates && person !== answer.person && person !== answer.author) throw new SoundsceneError('chat/not-yours')
  await erase(context, answer)
}

/** See `Desk.forgetMe`. */
export async function forgetPerson(context: ChatContext, who: Who): Promise<number> {
  const { database, identities } = context
  const person = identities.person(who)
  const answers = await database.answers.ofPerson(person)
  for (const answer of answers) await erase(context, answer)
  await database.chatVotes.forgetPerson(person)
  await database.chatPeople.forget(person)
  return answers.length
}

/** See `Desk.forgetServer`. */
export async function forgetServer(context: ChatContext, who: Pick<Who, 'platform' | 'server'>): Promise<void> {
  const { database, identities } = context
  const server = identities.server(who)
  if (server === null) return
  // The bot is not there any more, so it can take no message back.
  for (const { id } of await database.answers.ofServer(who.platform, server)) await erasePicture(context, id)
  await database.chatPlaces.forgetServer(who.platform, server)
}

/** The picture with all that belongs to it, and its message. */
async function erase(context: ChatContext, { id, platform, message }: Answer): Promise<void> {
  const { relays, logger } = context
  await erasePicture(context, id)
  if (message === null) return
  await relays
    .get(platform)
    ?.erase(message)
    .catch((error) => logger.warn({ answer: id, err: error }, 'its message could not be taken back'))
}

/** The picture, the foils it was shown beside and its row; votes on it go with it. */
async function erasePicture({ database, draws }: ChatContext, id: string): Promise<void> {
  for (const foil of await database.chatVotes.foilsOf(id)) await deleteDraw(draws, foil)
  await deleteDraw(draws, id)
  await database.answers.remove(id)
}
