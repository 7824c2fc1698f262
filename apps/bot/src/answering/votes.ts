import { SoundsceneError } from '@soundscene/errors'
import type { ChatContext } from './context.ts'
import type { Place } from './desk.ts'
import type { Who } from './who.ts'

/** What became of a vote: there is one a person, and it can be changed. */
export type VoteOutcome = 'stored' | 'changed' | 'same'

/** See `Desk.rate`. */
export function rate(
  { database, identities }: ChatContext,
  who: Who,
  drawId: string,
  score: number,
): Promise<VoteOutcome> {
  return database.chatVotes.rate({ platform: who.platform, drawId, person: identities.person(who), score })
}

/** See `Desk.choose`: what was pressed becomes which picture was meant, by the order that this person was shown. */
export async function choose(context: ChatContext, who: Who, drawId: string, place: Place): Promise<VoteOutcome> {
  const { chatVotes } = context.database
  const person = context.identities.person(who)
  const trial = await chatVotes.findTrial(drawId, person)
  if (!trial) throw new SoundsceneError('draw/not-found')
  const isDrawn = trial.drawnFirst === (place === 'first')
  const choice = place === 'neither' ? 'neither' : isDrawn ? 'drawn' : 'other'
  const outcome = await chatVotes.choose({ drawId, person, choice })
  if (!outcome) throw new SoundsceneError('draw/not-found')
  return outcome
}
