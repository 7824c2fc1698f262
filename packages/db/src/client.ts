import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '../generated/client.ts'
import { statementNames } from './statement-name.ts'
import { unavailableOr } from './unavailable.ts'

const poolSize = 10
const connectMs = 5_000
/** Ends transactions that hang. Prisma's own five seconds end some that merely share a busy machine. */
const transactionOptions = { maxWait: 15_000, timeout: 60_000 }

/** Prisma on its own pool; each query that the database could not answer throws `service/unavailable`. */
export const openClient = (url: string) => {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: connectMs })
  // A connection that breaks while idle leaves the pool by itself; the next query opens another.
  pool.on('error', () => {})
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: statementNames() })
  return new PrismaClient({ adapter, transactionOptions }).$extends(sayUnavailable)
}

export type Client = ReturnType<typeof openClient>

const sayUnavailable = Prisma.defineExtension({
  query: {
    async $allOperations({ args, query }) {
      try {
        return await query(args)
      } catch (cause) {
        throw unavailableOr(cause)
      }
    },
  },
})
