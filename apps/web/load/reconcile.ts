import { chainOf, type FieldContext, verifyChain } from '@soundscene/fieldwork'
import { member } from './study.ts'
import type { Acknowledged } from './take-part.ts'

/** The client ledgers against the table. */
export interface Reconciled {
  acknowledged: number
  stored: number
  /** Said to be stored, but not there, or not as it was said. */
  lost: number
  /** Trials with more than one row, or rows that two raters were told of. */
  doubled: number
  /** In the table without anybody having been told. */
  untold: number
  /** Whether every row's hash follows from the row before. */
  chainHolds: boolean
}

/** Compares what raters were told with what is in the table. */
export async function reconcile(
  context: FieldContext,
  studyId: string,
  votes: readonly Acknowledged[],
): Promise<Reconciled> {
  const rows = new Map<string, { seq: number; hash: string }[]>()
  for await (const { seq, hash, trialId } of chainOf(context, member(studyId))) {
    rows.set(trialId, [...(rows.get(trialId) ?? []), { seq, hash }])
  }
  const told = new Set(votes.map(({ trialId }) => trialId))
  const isStored = ({ trialId, seq, hash }: Acknowledged) =>
    rows.get(trialId)?.some((row) => row.seq === seq && row.hash === hash)
  const chain = await verifyChain(context, member(studyId))
  return {
    acknowledged: votes.length,
    stored: chain.rows,
    lost: votes.filter((vote) => !isStored(vote)).length,
    doubled: [...rows.values()].filter((own) => own.length > 1).length + (votes.length - told.size),
    untold: [...rows.keys()].filter((trialId) => !told.has(trialId)).length,
    chainHolds: chain.brokenAt === null,
  }
}
