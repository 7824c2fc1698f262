import { setTimeout as sleep } from 'node:timers/promises'
import type { ChatContext } from './context.ts'
import type { Lease } from './lease.ts'

const lookMs = 2_000

/**
 * Resolves when it is this answer's turn within its person's and server's limits; meanwhile tells its place, which
 * counts all that wait.
 */
export async function itsTurn(
  { database, limits }: ChatContext,
  id: string,
  lease: Lease,
  onPlace: (place: number) => void,
): Promise<void> {
  while (!(await database.answers.begin(id, lease.token, limits))) {
    lease.signal.throwIfAborted()
    onPlace((await database.answers.placeInLine(id)) ?? 1)
    // Not all at the same moment, and sooner for none.
    await sleep(lookMs * (0.5 + Math.random()), undefined, { signal: lease.signal })
  }
}
