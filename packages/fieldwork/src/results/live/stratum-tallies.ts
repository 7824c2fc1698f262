import type { CastVote } from '@soundscene/db'
import { readVote } from '../votes-of.ts'
import { addChoice, addScore, newTally, type RaterTally } from './rater-tally.ts'
import { SortedNumbers } from './sorted-numbers.ts'

/** What the votes of raters of one kind add up to, kept by rater so that one who withdraws can be taken out again. */
export class StratumTallies {
  readonly raters = new Map<string, RaterTally>()
  /** Response times in milliseconds: of all votes, and of those on each trial. */
  readonly times = new SortedNumbers()
  readonly timesByTrial = new Map<number, SortedNumbers>()

  /** Adds a row of the ledger; returns false where it was no vote, since nothing could be heard or seen. */
  add(cast: CastVote): boolean {
    const { choice, ratings } = readVote(cast)
    const vote = choice ?? ratings.overall
    if (!vote) return false
    const tally = this.raters.get(cast.raterId) ?? newTally()
    this.raters.set(cast.raterId, tally)
    if (choice) addChoice(tally, choice)
    if (ratings.overall) addScore(tally, ratings.overall)
    tally.last = cast.seq
    this.#addTime(tally, cast.ordinal, vote.responseMs ?? 0)
    return true
  }

  /** Takes out all that a rater said. */
  drop(raterId: string): void {
    for (const { ordinal, ms } of this.raters.get(raterId)?.times ?? []) {
      this.times.remove(ms)
      this.timesByTrial.get(ordinal)?.remove(ms)
    }
    this.raters.delete(raterId)
  }

  #addTime(tally: RaterTally, ordinal: number, ms: number): void {
    const ofTrial = this.timesByTrial.get(ordinal) ?? new SortedNumbers()
    this.timesByTrial.set(ordinal, ofTrial)
    tally.times.push({ ordinal, ms })
    ofTrial.add(ms)
    this.times.add(ms)
  }
}
