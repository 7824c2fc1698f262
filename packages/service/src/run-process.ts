/** Something that runs until it is told to stop, or until it is of no more use. */
export interface Running {
  /** Aborts when only a new process can help. */
  useless?: AbortSignal
  stop(): Promise<void>
}

const stopMs = 14_000

/** Runs it as this process: SIGTERM or SIGINT ends it in good order; whatever makes it useless ends it with 1. */
export async function runProcess(name: string, start: () => Promise<Running>): Promise<void> {
  try {
    const { useless, stop } = await start()
    useless?.addEventListener('abort', () => process.exit(1))
    const leave = async () => {
      setTimeout(() => process.exit(1), stopMs).unref()
      await stop()
      process.exit(0)
    }
    process.once('SIGTERM', leave).once('SIGINT', leave)
  } catch (error) {
    process.stderr.write(`soundscene ${name}: ${because(error)}\n`)
    process.exit(1)
  }
}

/** The sentence, and what lies behind it, since an operator reads it. */
const because = (error: unknown): string =>
  error instanceof Error ? [error.message, error.cause && because(error.cause)].filter(Boolean).join(' ← ') : `${error}`
