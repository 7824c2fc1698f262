import { type Job as BullJob, UnrecoverableError } from 'bullmq'
import type { Job, WorkOptions } from './job-queue.ts'
import type { QueueDefinition } from './queues.ts'

/** How often a job is tried. */
const maxAttempts = 2

/** One start of a job, as BullMQ calls it. */
export type Attempt = (job: BullJob, signal: AbortSignal) => Promise<void>

/** Runs attempts at jobs and gives a job up after the last, whether it ended in an error or with its worker. */
export const attempts =
  <Payload>(
    definition: QueueDefinition<Payload>,
    handler: (job: Job<Payload>) => Promise<void>,
    onGivenUp: WorkOptions<Payload>['onGivenUp'],
  ): Attempt =>
  async ({ id = '', data, attemptsStarted: attempt }, signal) => {
    const { success, data: payload, error } = definition.payload.safeParse(data)
    if (!success) throw new UnrecoverableError(error.message)
    if (attempt > maxAttempts) return onGivenUp(payload, new Error('the worker was lost during the last attempt'))
    try {
      await handler({ id, payload, attempt, signal })
    } catch (reason) {
      if (attempt < maxAttempts) throw reason
      await onGivenUp(payload, reason)
    }
  }
