/** One attempt at a job. */
export interface Job<Payload> {
  id: string
  payload: Payload
  /** 1 for the first attempt. An attempt whose worker was killed counts. */
  attempt: number
  /** Aborts when the job was given to another worker, or when `close` has waited long enough. */
  signal: AbortSignal
}

/** How a process works on a queue. */
export interface WorkOptions<Payload> {
  /** Jobs in hand at once. */
  concurrency: number
  /** Called once no further attempt will be made; called again later if it throws. */
  onGivenUp: (payload: Payload, reason: unknown) => Promise<void>
  /** Failures of the queue itself, such as a lost connection; it goes on by itself. */
  onError?: (error: Error) => void
}

/** How many jobs are where. */
export interface QueueDepth {
  waiting: number
  active: number
}

/**
 * Work that waits, kept where it survives every process. A job is handled at least once: a handler must bear being
 * called again for work that it has already done.
 */
export interface JobQueue<Payload> {
  /** Puts a job in line; does nothing while a job of this id waits or is worked on. @throws `service/unavailable` */
  add(payload: Payload, options: { jobId: string }): Promise<void>
  /**
   * Starts to take jobs, once a process. A handler that throws is called once more, a moment later; then the job is given up.
   * A worker's death is noticed within seconds and counts as an attempt.
   * @throws SoundsceneError `service/unavailable` when the server can't be reached now; later losses it sits out
   */
  work(handler: (job: Job<Payload>) => Promise<void>, options: WorkOptions<Payload>): Promise<void>
  depth(): Promise<QueueDepth>
  /**
   * Takes no more jobs, waits for those in hand, then lets go; after six seconds it aborts their signals, and after
   * nine it returns whatever has become of them. May be called twice.
   */
  close(): Promise<void>
}
