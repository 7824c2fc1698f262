import type { Database } from '@soundscene/db'
import { refusal } from './refusal.ts'

/**
 * Where no mail is sent, an address can't be confirmed, and one that is taken is refused at once.
 * @throws APIError `account/address-taken`
 */
export async function assertFree({ accounts }: Database, address: unknown): Promise<void> {
  const wanted = String(address).toLowerCase()
  if ((await accounts.list()).some(({ email }) => email === wanted)) throw refusal('account/address-taken')
}

/** Tells the logs of somebody's studies that another address signs them in now; which one is nobody's business there. */
export function addressLog(database: () => Promise<Database>) {
  const changing = new WeakSet<object>()
  return {
    /** Before a change of an account: remembers the request if it changes the address. */
    before(user: { email?: unknown }, request: object | null): void {
      if (user.email !== undefined && request) changing.add(request)
    },
    async after({ id }: { id: string }, request: object | null): Promise<void> {
      if (!request || !changing.has(request)) return
      const { studies } = (await database()).studies
      for (const study of await studies.ofMember(id))
        await studies.audit(study.id, { actorId: id, action: 'member-address', details: {} })
    },
  }
}
