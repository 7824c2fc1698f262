import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { decoderEntry } from './decoder-entry.ts'

/** A process that decodes one file and ends. It inherits no environment. */
export interface DecoderProcess {
  child: ChildProcess
  /** Resolves when the process can take a message; rejects when it can't start. */
  ready: Promise<void>
}

async function becomeReady(child: ChildProcess, command: string): Promise<void> {
  const stop = new AbortController()
  const { signal } = stop
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The decoder process ended with ${code} before it was ready. To see why: ${command}`)
  })
  await Promise.race([once(child, 'message', { signal }), ended]).finally(() => stop.abort())
}

/** Whether the process keeps its parent running. */
export function hold({ child }: DecoderProcess, held: boolean): void {
  for (const handle of [child, child.channel]) held ? handle?.ref?.() : handle?.unref?.()
}

/** Starts a decoder process, which doesn't keep its parent running until it is held. */
export function startDecoder(): DecoderProcess {
  const { entry, flags } = decoderEntry()
  const child = fork(entry, {
    execArgv: flags,
    // Next.js declares NODE_ENV as required wherever its types are loaded.
    env: {} as NodeJS.ProcessEnv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const started = { child, ready: becomeReady(child, ['node', ...flags, entry].join(' ')) }
  // Whoever takes the process learns of a failed start; a spare one may fail unseen.
  started.ready.catch(() => undefined)
  hold(started, false)
  return started
}
