import type { Client } from './client.ts'
import { isId } from './is-id.ts'

/** Prolongs a lease by the database's own clock, by which it also runs out: those of the machines may differ. */
export const renewLease = async (
  client: Client,
  { id, lease, leaseMs }: { id: string; lease: string; leaseMs: number },
): Promise<boolean> => {
  if (!isId(id) || !isId(lease)) return false
  const renewed = await client.$executeRaw`
    UPDATE "Answer" SET "leaseUntil" = now() + ${leaseMs} * interval '1 millisecond'
     WHERE "id" = ${id}::uuid AND "lease" = ${lease}::uuid AND "state" = 'working'`
  return renewed === 1
}
