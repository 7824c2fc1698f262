import { SoundsceneError } from '@soundscene/errors'
import { type BackendFactory, type IQueueBackend, withBackend } from 'bullmq'
import { type Attempt, attempts } from './attempts.ts'
import type { Job, JobQueue, QueueDepth, WorkOptions } from './job-queue.ts'
import type { QueueDefinition } from './queues.ts'
import { settles } from './settles.ts'

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
const openMs = 5_000
/** How long `close` waits for jobs in hand; with the two below less than the 10 s after which containers are killed. */
const patienceMs = 6_000
/** How long it then waits for handlers to heed their signal, and for connections to part. */
const partingMs = 1_500

/** What a queue and its worker reach their server through, and how to let go of it in the end. */
export interface Connections<C> {
  queue: C
  worker: C
  close(): Promise<void>
}

type Classes<B extends IQueueBackend, C> = ReturnType<typeof withBackend<B, C>>

/** The queue port on BullMQ, with whichever backend. */
export class BullQueue<Payload, B extends IQueueBackend, C> implements JobQueue<Payload> {
  static async open<Payload, B extends IQueueBackend, C>(
    definition: QueueDefinition<Payload>,
    factory: BackendFactory<B, C>,
    connections: Connections<C>,
    timing = defaultTiming,
  ): Promise<BullQueue<Payload, B, C>> {
    const queue = new BullQueue(definition, withBackend(factory), connections, timing)
    try {
      await answers(queue.#queue)
      return queue
    } catch (error) {
      await queue.close()
      throw error
    }
  }

  readonly #definition: QueueDefinition<Payload>
  readonly #classes: Classes<B, C>
  readonly #connections: Connections<C>
  readonly #timing: Timing
  readonly #queue: InstanceType<Classes<B, C>['Queue']>
  #worker: InstanceType<Classes<B, C>['Worker']> | undefined
  #closing: Promise<void> | undefined

  private constructor(
    definition: QueueDefinition<Payload>,
    classes: Classes<B, C>,
    connections: Connections<C>,
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

  async work(handler: (job: Job<Payload>) => Promise<void>, options: WorkOptions<Payload>): Promise<void> {
    if (this.#worker) throw new Error('this process works on the queue already')
    const worker = this.#createWorker(attempts(this.#definition, handler, options.onGivenUp), options)
    this.#worker = worker
    // A worker that runs before it is connected never recovers when that fails: it asks again without a pause, for ever.
    await unavailable(() => answers(worker))
    worker.run().catch((error) => options.onError?.(error))
  }

  #createWorker(run: Attempt, { concurrency, onError }: WorkOptions<Payload>) {
    // BullMQ hands over a signal only to a function that names three parameters.
    const worker = new this.#classes.Worker<unknown>(
      this.#definition.name,
      (job, _token, signal) => run(job, signal ?? new AbortController().signal),
      {
        autorun: false,
        connection: this.#connections.worker,
        concurrency,
        lockDuration: this.#timing.lockMs,
        stalledInterval: this.#timing.stalledMs,
        maxStalledCount: outOfTheWay,
        runRetryDelay: reconnectMs,
      },
    )
    worker.on('error', (error) => onError?.(error))
    worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) worker.cancelJob(id, 'given to another worker')
    })
    return worker
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
    const closed = this.#closeInOrder()
    if (await settles(closed, patienceMs)) return closed
    this.#worker?.cancelAllJobs('closing')
    if (await settles(closed, partingMs)) return closed
    // The server is away, and BullMQ would wait for it to say goodbye.
    const parted = [this.#worker?.disconnect(), this.#queue.disconnect(), this.#connections.close()]
    await settles(Promise.allSettled(parted), partingMs)
  }

  async #closeInOrder(): Promise<void> {
    await this.#worker?.close()
    await this.#queue.close()
    await this.#connections.close()
  }
}

const answers = async (connected: { waitUntilReady(): Promise<unknown> }): Promise<void> => {
  const ready = connected.waitUntilReady()
  if (!(await settles(ready, openMs))) throw new Error('the server does not answer')
  await ready
}

const unavailable = async <T>(operation: () => Promise<T>): Promise<T> => {
  try {
    return await operation()
  } catch (cause) {
    throw new SoundsceneError('service/unavailable', {}, { cause })
  }
}
