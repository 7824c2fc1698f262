import { SoundsceneError } from '@soundscene/errors'
import { type BackendFactory, type Job as BullJob, type IQueueBackend, UnrecoverableError, withBackend } from 'bullmq'
import { type Job, type JobQueue, maxAttempts, type QueueDepth, type WorkOptions } from './job-queue.ts'
import type { QueueDefinition } from './queues.ts'

/** How fast a dead worker is noticed, in milliseconds. */
export interface Timing {
  /** How long a job stays a worker's own without a sign of life; signs come at half of it. */
  lockMs: number
  /** How often somebody looks for jobs whose worker gave no sign. */
  stalledMs: number
  /** Pause before a job is tried again. */
  retryMs: number
}

// A killed worker's job is taken over within 15 s. Much shorter, and a worker whose event loop is held up by a long
// computation would lose jobs that it is still doing.
const defaultTiming: Timing = { lockMs: 10_000, stalledMs: 5_000, retryMs: 1_000 }

/** Attempts are counted here, killed workers included, so BullMQ's own limits only have to be out of the way. */
const outOfTheWay = 1_000
/** BullMQ waits this long, 15 s by default, before it looks again for a server that went away. */
const reconnectMs = 500
const closeMs = 10_000

type Classes<B extends IQueueBackend, C> = ReturnType<typeof withBackend<B, C>>

/** The queue port on BullMQ, with whichever backend. */
export class BullQueue<Payload, B extends IQueueBackend, C> implements JobQueue<Payload> {
  static async open<Payload, B extends IQueueBackend, C>(
    definition: QueueDefinition<Payload>,
    factory: BackendFactory<B, C>,
    connections: { queue: C; worker: C },
    timing = defaultTiming,
  ): Promise<BullQueue<Payload, B, C>> {
    const queue = new BullQueue(definition, withBackend(factory), connections, timing)
    await queue.#queue.waitUntilReady()
    return queue
  }

  readonly #definition: QueueDefinition<Payload>
  readonly #classes: Classes<B, C>
  readonly #connections: { queue: C; worker: C }
  readonly #timing: Timing
  readonly #queue: InstanceType<Classes<B, C>['Queue']>
  readonly #workers: InstanceType<Classes<B, C>['Worker']>[] = []
  #closing: Promise<void> | undefined

  private constructor(
    definition: QueueDefinition<Payload>,
    classes: Classes<B, C>,
    connections: { queue: C; worker: C },
    timing: Timing,
  ) {
    this.#definition = definition
    this.#classes = classes
    this.#connections = connections
    this.#timing = timing
    this.#queue = new classes.Queue(definition.name, { connection: connections.queue })
    // Errors reach whoever called; the event, unheard, would end the process.
    this.#queue.on('error', () => {})
  }

  async add(payload: Payload, { jobId }: { jobId: string }): Promise<void> {
    const backoff = { type: 'fixed', delay: this.#timing.retryMs }
    const options = { jobId, attempts: outOfTheWay, backoff, removeOnComplete: true, removeOnFail: true }
    const checked = this.#definition.payload.parse(payload)
    await unavailable(() => this.#queue.add(this.#definition.name, checked, options))
  }

  work(handler: (job: Job<Payload>) => Promise<void>, options: WorkOptions<Payload>): void {
    const attempt = new Attempts(this.#definition, handler, options.onGivenUp)
    // BullMQ hands over a signal only to a function that names three parameters.
    const worker = new this.#classes.Worker<unknown>(
      this.#definition.name,
      (job, _token, signal) => attempt.run(job, signal ?? new AbortController().signal),
      {
        connection: this.#connections.worker,
        concurrency: options.concurrency,
        lockDuration: this.#timing.lockMs,
        stalledInterval: this.#timing.stalledMs,
        maxStalledCount: outOfTheWay,
        runRetryDelay: reconnectMs,
      },
    )
    worker.on('error', (error) => options.onError?.(error))
    worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) worker.cancelJob(id, 'given to another worker')
    })
    this.#workers.push(worker)
  }

  async depth(): Promise<QueueDepth> {
    const {
      waiting = 0,
      delayed = 0,
      active = 0,
    } = await unavailable(() => this.#queue.getJobCounts('waiting', 'delayed', 'active'))
    return { waiting: waiting + delayed, active }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const impatience = setTimeout(() => {
      for (const worker of this.#workers) worker.cancelAllJobs('closing')
    }, closeMs)
    await Promise.all(this.#workers.map((worker) => worker.close()))
    clearTimeout(impatience)
    await this.#queue.close()
  }
}

/** Runs the attempts at jobs, and gives a job up after the last. */
class Attempts<Payload> {
  readonly #definition: QueueDefinition<Payload>
  readonly #handler: (job: Job<Payload>) => Promise<void>
  readonly #onGivenUp: WorkOptions<Payload>['onGivenUp']

  constructor(
    definition: QueueDefinition<Payload>,
    handler: (job: Job<Payload>) => Promise<void>,
    onGivenUp: WorkOptions<Payload>['onGivenUp'],
  ) {
    this.#definition = definition
    this.#handler = handler
    this.#onGivenUp = onGivenUp
  }

  async run({ id = '', data, attemptsStarted: attempt }: BullJob, signal: AbortSignal): Promise<void> {
    const { success, data: payload, error } = this.#definition.payload.safeParse(data)
    if (!success) throw new UnrecoverableError(error.message)
    if (attempt > maxAttempts) return this.#onGivenUp(payload, new Error('the worker was lost during the last attempt'))
    try {
      await this.#handler({ id, payload, attempt, signal })
    } catch (reason) {
      if (attempt < maxAttempts) throw reason
      await this.#onGivenUp(payload, reason)
    }
  }
}

const unavailable = async <T>(operation: () => Promise<T>): Promise<T> => {
  try {
    return await operation()
  } catch (cause) {
    throw new SoundsceneError('service/unavailable', {}, { cause })
  }
}
