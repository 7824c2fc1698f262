import { randomBytes } from 'node:crypto'
import type { ExperimenterModel, PasskeyModel, SessionModel } from '../../generated/models.ts'
import type { Client } from '../client.ts'

/** Somebody who runs studies. */
export type Account = Pick<ExperimenterModel, 'id' | 'name' | 'email' | 'isAdmin' | 'createdAt'>

/** A browser that is signed in, without what it is known by. */
export type SignedInBrowser = Pick<SessionModel, 'id' | 'userAgent' | 'createdAt' | 'expiresAt'>

/** A passkey, without its key. */
export type KnownPasskey = Pick<PasskeyModel, 'id' | 'name' | 'createdAt'>

/** What is known of accounts beside what better-auth does with them. All throw `service/unavailable`. */
export interface AccountRepository {
  /** Whether nobody has made an account yet. */
  isEmpty(): Promise<boolean>
  /** Every account, oldest first. */
  list(): Promise<Account[]>
  /** The names of those accounts that are still there, by id. */
  namesOf(ids: string[]): Promise<Map<string, string>>
  /** Makes somebody an administrator, or takes it back. False: nobody would be one any more. */
  setAdmin(id: string, isAdmin: boolean): Promise<boolean>
  /** The browsers that somebody is signed in with now, latest first. */
  browsersOf(id: string): Promise<SignedInBrowser[]>
  /** Signs one of somebody's browsers out. */
  endSession(id: string, sessionId: string): Promise<void>
  passkeysOf(id: string): Promise<KnownPasskey[]>
  hasPassword(id: string): Promise<boolean>
  /** The token with which a new password can be set within the hour; null for an address without an account. */
  startReset(email: string): Promise<string | null>
}

const resetMs = 3_600_000
const shown = { id: true, name: true, email: true, isAdmin: true, createdAt: true } as const

/** The repository on an open client. */
export const accountRepository = (client: Client): AccountRepository => {
  const { experimenter: accounts, session: sessions, passkey: passkeys, credential: credentials } = client
  return {
    isEmpty: async () => (await accounts.count()) === 0,
    list: () => accounts.findMany({ select: shown, orderBy: { id: 'asc' } }),

    async namesOf(ids) {
      const rows = await accounts.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      return new Map(rows.map(({ id, name }) => [id, name]))
    },

    setAdmin: (id, isAdmin) =>
      client.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT "id" FROM "Experimenter" WHERE "isAdmin" ORDER BY "id" FOR UPDATE`
        const others = await tx.experimenter.count({ where: { isAdmin: true, NOT: { id } } })
        if (!isAdmin && others === 0) return false
        return (await tx.experimenter.updateMany({ where: { id }, data: { isAdmin } })).count === 1
      }),

    browsersOf: (experimenterId) =>
      sessions.findMany({
        where: { experimenterId, expiresAt: { gt: new Date() } },
        select: { id: true, userAgent: true, createdAt: true, expiresAt: true },
        orderBy: { createdAt: 'desc' },
      }),

    async endSession(experimenterId, id) {
      await sessions.deleteMany({ where: { id, experimenterId } })
    },

    passkeysOf: (experimenterId) =>
      passkeys.findMany({
        where: { experimenterId },
        select: { id: true, name: true, createdAt: true },
        orderBy: { id: 'asc' },
      }),

    hasPassword: async (experimenterId) =>
      (await credentials.count({ where: { experimenterId, password: { not: null } } })) > 0,

    async startReset(email) {
      const account = await accounts.findUnique({ where: { email: email.toLowerCase() } })
      if (!account) return null
      const token = randomBytes(24).toString('base64url')
      const expiresAt = new Date(Date.now() + resetMs)
      // The identifier under which better-auth looks a reset up.
      await client.verification.create({
        data: { identifier: `reset-password:${token}`, value: account.id, expiresAt },
      })
      return token
    },
  }
}
