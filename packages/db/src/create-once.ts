import { Prisma } from '../generated/client.ts'
import type { AnswerModel } from '../generated/models.ts'
import { type Answer, answerOf, type NewAnswer } from './answer.ts'
import type { Client } from './client.ts'

/** For how long after it was asked a settled answer still is the answer to an ask like it. */
const likenessMs = 3_000

/** Stores an answer unless the same was asked before; the unique columns decide between any number of processes. */
export const createOnce = async (client: Client, asked: NewAnswer): Promise<{ answer: Answer; isNew: boolean }> => {
  const { answer: table } = client
  for (;;) {
    if (asked.likeness !== undefined) await freeLikeness(client, asked.likeness)
    const data = { ...asked, request: asked.request ?? Prisma.DbNull }
    const [created] = await table.createManyAndReturn({ data, skipDuplicates: true })
    const row = created ?? (await sameAsk(client, asked))
    if (row) return { answer: answerOf(row), isNew: created !== undefined }
    // What was in the way has just been removed.
  }
}

const freeLikeness = ({ answer: table }: Client, likeness: string) => {
  const createdAt = { lt: new Date(Date.now() - likenessMs) }
  return table.updateMany({ where: { likeness, state: 'settled', createdAt }, data: { likeness: null } })
}

const sameAsk = async ({ answer: table }: Client, { requestKey, likeness }: NewAnswer): Promise<AnswerModel | null> => {
  const repeated = await table.findUnique({ where: { requestKey } })
  return repeated ?? (likeness === undefined ? null : table.findUnique({ where: { likeness } }))
}
