import { setImmediate as breathe } from 'node:timers/promises'
import type { CastVote } from '@soundscene/db'
import type { FieldContext } from '../../context.ts'
import { type Stratum, stratumOf } from '../votes-of.ts'
import { StratumTallies } from './stratum-tallies.ts'

const pageSize = 2_000

/**
 * What the votes of a study add up to. Each row of the ledger is read once: rows get their numbers one after the other as
 * they are committed, so whoever knows the ledger up to a row only lacks those after it.
 */
export class LedgerTallies {
  readonly strata: Record<Stratum, StratumTallies> = {
    site: new StratumTallies(),
    discord: new StratumTallies(),
    slack: new StratumTallies(),
  }
  /** Rows that are no votes, since nothing could be heard or seen, by rater. */
  readonly technical = new Map<string, number>()
  #last = 0

  /** Reads what was added since. */
  async catchUp({ database }: FieldContext, studyId: string): Promise<void> {
    for (;;) {
      const page = await database.studies.votes.cast(studyId, { after: this.#last, limit: pageSize })
      for (const cast of page) this.#add(cast)
      if (page.length < pageSize) return
      // A whole ledger takes a while, and others wait for this process too.
      await breathe()
    }
  }

  /** Takes out those who withdrew; their rows of the ledger are tombstones and are never read again. */
  drop(raterIds: readonly string[]): void {
    for (const raterId of raterIds) {
      for (const stratum of Object.values(this.strata)) stratum.drop(raterId)
      this.technical.delete(raterId)
    }
  }

  #add(cast: CastVote): void {
    const isVote = this.strata[stratumOf(cast.rater)].add(cast)
    if (!isVote) this.technical.set(cast.raterId, (this.technical.get(cast.raterId) ?? 0) + 1)
    this.#last = cast.seq
  }
}
