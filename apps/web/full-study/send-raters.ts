import type { FieldContext } from '@soundscene/fieldwork'
import { crowdFor, type TasteInput, tasteSchema } from '@soundscene/fieldwork/simulation'
import { type Outcome, type Person, takePart } from '../load/take-part.ts'

/** A crowd, and where it goes. */
export interface Sending {
  address: string
  studyId: string
  taste: TasteInput
  seed: number
  /** Numbers of the raters, the same number for the same person. */
  raters: readonly number[]
  /** How many are there at one time. */
  atOnce: number
  onOutcome?: (outcome: Outcome) => void
}

/** Sends simulated raters of known taste through a study over HTTP, and counts how it ended for them. */
export async function sendRaters(context: FieldContext, sending: Sending): Promise<Record<Outcome, number>> {
  const { address, studyId, taste, seed, onOutcome } = sending
  const member = await crowdFor(context, { studyId, seed, taste: tasteSchema.parse(taste) })
  const outcomes: Record<Outcome, number> = { complete: 0, turnedAway: 0, left: 0 }
  const waiting = [...sending.raters]
  const walk = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const one = member(index)
      const person: Person = { ...one, answer: (trial, raterId) => one.answer(raterId, trial.id) }
      const outcome = await takePart({ address, studyId, person })
      outcomes[outcome] += 1
      onOutcome?.(outcome)
    }
  }
  await Promise.all(Array.from({ length: sending.atOnce }, walk))
  return outcomes
}
