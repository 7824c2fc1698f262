import { prismaAdapter } from '@better-auth/prisma-adapter'
import { openClient } from '../client.ts'

/** What better-auth keeps accounts, sessions, passkeys and rate limits in. */
export interface AuthStore {
  /** better-auth's `database` option. */
  adapter: ReturnType<typeof prismaAdapter>
  /** better-auth's names for tables and columns, as the database has them. */
  names: typeof names
  close(): Promise<void>
}

/** Columns that refer to an account say so. */
const ofExperimenter = { fields: { userId: 'experimenterId' } } as const

const names = {
  user: { modelName: 'experimenter' },
  session: { modelName: 'session', ...ofExperimenter },
  account: { modelName: 'credential', ...ofExperimenter },
  passkey: ofExperimenter,
} as const

/** Opens the tables that better-auth reads and writes by itself, in a database that `migrate` has brought up to date. */
export const openAuthStore = (url: string): AuthStore => {
  const client = openClient(url)
  return {
    adapter: prismaAdapter(client, { provider: 'postgresql', transaction: true }),
    names,
    close: () => client.$disconnect(),
  }
}
