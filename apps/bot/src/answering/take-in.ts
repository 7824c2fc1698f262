import type { Json } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { Ask } from './ask.ts'
import type { ChatContext } from './context.ts'
import type { Asking } from './desk.ts'

/** Stores a request as a row that is owed an answer; see `Desk.ask`. */
export async function takeIn(context: ChatContext, asking: Asking): Promise<{ id: string; isNew: boolean }> {
  const { database, identities } = context
  const { who, requestKey, ask, where, locale } = asking
  const person = identities.person(who)
  const author = await authorOf(context, asking)
  if (author && author !== person) await refuseOptedOut(context, author)
  const { answer, isNew } = await database.answers.create({
    ...{ platform: who.platform, requestKey: identities.request(requestKey), person, author, locale },
    ...{ server: identities.server(who), channel: identities.channel(who) },
    request: { ask: ask as Json, where },
    ...(ask.kind === 'sound' ? {} : { parentId: ask.of, likeness: likenessOf(ask, person) }),
  })
  if (isNew) await refuseCrowd(context, person, answer.id)
  return { id: answer.id, isNew }
}

/** Who recorded the sound: as the relay knows, or whoever recorded that of the picture that this is a take of. */
async function authorOf({ database, identities }: ChatContext, { ask, author, who }: Asking): Promise<string | null> {
  if (ask.kind !== 'sound') return (await database.answers.find(ask.of))?.author ?? null
  return author === undefined ? null : identities.person({ ...who, user: author })
}

async function refuseOptedOut({ database }: ChatContext, author: string): Promise<void> {
  const { optedOut } = await database.chatPeople.find(author)
  if (optedOut) throw new SoundsceneError('chat/opted-out')
}

/** Takes a request back that is one too many; counted after it is stored, so that a repeated event is known first. */
async function refuseCrowd({ database, limits }: ChatContext, person: string, id: string): Promise<void> {
  const count = await database.answers.waitingOf(person)
  if (count <= limits.personWaiting) return
  await database.answers.remove(id)
  throw new SoundsceneError('chat/too-many-waiting', { count: count - 1 })
}

/** Two clicks on one button ask for the same thing, whatever ids the platform gives them. */
const likenessOf = (ask: Exclude<Ask, { kind: 'sound' }>, person: string): string =>
  [ask.kind, ask.of, ask.kind === 'take' ? `${ask.change} ${ask.mix?.of ?? ''}` : '', person].join(' ')
