import { SoundsceneError } from '@soundscene/errors'

// PostgreSQL: connection lost (08), out of resources (53), shutting down or starting (57P). Prisma: can't reach,
// timed out, closed, pool exhausted, too many connections; for raw SQL, its driver's own words. The system: what a
// socket says.
const postgres = /^(08...|53...|57P0[1-3])$/
const prisma = /^(P1001|P1002|P1008|P1011|P1017|P2024|P2037)$/
const driver = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/
const socket = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/
const words = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Whether an error, or what caused it, means that the database could not be reached at all. */
export const isUnavailable = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>
  const names = [code, originalCode, kind].map(String)
  const known = [postgres, prisma, driver, socket].some((set) => names.some((name) => set.test(name)))
  return known || words.test(String(message)) || isUnavailable(cause) || isUnavailable(behind(meta))
}

/** What the driver said, where Prisma has no code of its own for it. */
const behind = (meta: unknown): unknown =>
  typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta ? meta.driverAdapterError : undefined

/** `service/unavailable` for an error that means so, and any other error as it is. */
export const unavailableOr = (cause: unknown): unknown =>
  isUnavailable(cause) ? new SoundsceneError('service/unavailable', {}, { cause }) : cause
