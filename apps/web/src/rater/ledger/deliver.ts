import type { StoredVote } from '@soundscene/fieldwork'
import { asRefusal, type Refusal } from '../api.ts'
import type { KeptVote, Outbox } from './outbox.ts'

/** How a round of sending ended. */
export interface Delivery {
  /** Answers that still wait. */
  waiting: number
  /** Why they wait; null when none does. */
  refusal: Refusal | null
}

type Send = (vote: KeptVote) => Promise<StoredVote>

/**
 * Sends what waits, one after the other, and forgets an answer only when the server has named the row in which it is
 * stored, or has said that it never will be. Stops where the connection does.
 */
export async function deliver(outbox: Outbox, study: string, send: Send): Promise<Delivery> {
  const votes = await outbox.waiting(study)
  for (const [sent, vote] of votes.entries()) {
    const refusal = await trySend(send, vote)
    if (refusal && !isFinal(refusal)) return { waiting: votes.length - sent, refusal }
    await outbox.drop(vote.trialId)
  }
  return { waiting: 0, refusal: null }
}

async function trySend(send: Send, vote: KeptVote): Promise<Refusal | null> {
  try {
    const { hash, trialId } = await send(vote)
    return hash && trialId === vote.trialId ? null : asRefusal(null)
  } catch (error) {
    return asRefusal(error)
  }
}

/** A trial that is over or an answer that fits no question is never stored; who is unknown now may be known again. */
const isFinal = ({ status }: Refusal) => status === 400 || status === 404 || status === 422
