import type { LedgerRow } from '@soundscene/db'
import type { FieldContext } from '../context.ts'
import { authorize, type InStudy } from '../experimenter/authorize.ts'
import { sha256 } from '../secrets.ts'

/** What an examination of a ledger found. */
export interface ChainReport {
  rows: number
  /** Rows whose text was withdrawn; their hashes still hold the chain together. */
  tombstones: number
  /** The first row that does not follow from those before it; null where all do. */
  brokenAt: number | null
  /** Where the chain starts: the plan as it was launched. */
  start: string | null
  /** The last row's hash. */
  end: string | null
}

const pageSize = 1_000

/** The rows of a study's ledger in their order, for members who may export. */
export async function* chainOf(context: FieldContext, who: InStudy): AsyncGenerator<LedgerRow> {
  const { study } = await authorize(context, who, 'analyst')
  yield* rowsOf(context, study.id)
}

/** Examines a ledger: each row's hash must follow from the row before and its own text. */
export async function verifyChain(context: FieldContext, who: InStudy): Promise<ChainReport> {
  const { study } = await authorize(context, who, 'viewer')
  const report: ChainReport = { rows: 0, tombstones: 0, brokenAt: null, start: study.sha256, end: study.sha256 }
  for await (const row of rowsOf(context, study.id)) {
    report.rows += 1
    if (row.record === null) report.tombstones += 1
    if (!follows(row, report)) report.brokenAt ??= row.seq
    report.end = row.hash
  }
  const length = await context.database.studies.votes.length(study.id)
  if (length > report.rows) report.brokenAt ??= report.rows + 1
  return report
}

function follows({ seq, prevHash, record, hash }: LedgerRow, { rows, end }: ChainReport): boolean {
  return seq === rows && prevHash === end && (record === null || sha256(prevHash + record) === hash)
}

async function* rowsOf({ database }: FieldContext, studyId: string): AsyncGenerator<LedgerRow> {
  for (let last = 0; ; ) {
    const page = await database.studies.votes.chain(studyId, last, pageSize)
    yield* page
    if (page.length < pageSize) return
    last = page.at(-1)?.seq ?? last
  }
}
