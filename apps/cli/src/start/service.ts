import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import type { Child } from './child.ts'
import { tailOf } from './log-file.ts'

/** Something that the launcher keeps running. */
export interface ServiceSpec {
  name: string
  /** Path of the log that it writes. */
  log: string
  start(): Promise<Child>
  /** Resolves when what was started can do its work. */
  ready(signal: AbortSignal): Promise<void>
}

/** A service that works. */
export interface Service {
  /** Resolves once stopped; rejects when it keeps dying, so that starting it again is no help. */
  kept: Promise<void>
  stop(): Promise<void>
  kill(): void
}

/** Tells the person at the terminal something. */
export type Say = (line: string) => void

const readyMs = 120_000
const backoffMs = [250, 1000, 2000, 4000]
const windowMs = 60_000

/**
 * Starts a service, waits until it works, then starts it again whenever it dies.
 * @throws SoundsceneError `start/service-died`, `start/not-ready` when it never worked
 */
export async function startService(spec: ServiceSpec, say: Say, interrupted: AbortSignal): Promise<Service> {
  const stopping = new AbortController()
  let child = await spec.start()
  await readyOrDead(spec, child, interrupted)
  const keep = async () => {
    for (const deaths: number[] = []; ; ) {
      const end = await child.exited
      if (stopping.signal.aborted) return
      await backOff(spec, end, deaths, say, stopping.signal)
      if (stopping.signal.aborted) return
      child = await spec.start()
      if (stopping.signal.aborted) return child.stop()
    }
  }
  const kept = keep()
  // Whoever waits for it hears of it; until somebody does, it must not end the process.
  kept.catch(() => {})
  const stop = async () => {
    stopping.abort()
    await child.stop()
    await kept.catch(() => {})
  }
  return { kept, stop, kill: () => child.kill() }
}

async function backOff(
  { name, log }: ServiceSpec,
  end: string,
  deaths: number[],
  say: Say,
  stopping: AbortSignal,
): Promise<void> {
  deaths.push(Date.now())
  const recent = deaths.filter((at) => at > Date.now() - windowMs).length
  const delay = backoffMs[recent - 1]
  if (delay === undefined) throw died(name, `${end}, ${recent} times in a minute`, log)
  say(`The ${name} stopped (${end}); starting it again.`)
  await sleep(delay, undefined, { signal: stopping }).catch(() => {})
}

async function readyOrDead({ name, log, ready }: ServiceSpec, child: Child, interrupted: AbortSignal): Promise<void> {
  const limit = AbortSignal.timeout(readyMs)
  const giveUp = new AbortController()
  const isReady = ready(AbortSignal.any([limit, interrupted, giveUp.signal]))
  const end = await Promise.race([isReady.then(() => undefined), child.exited])
  giveUp.abort()
  if (end !== undefined) throw died(name, end, log)
  if (!limit.aborted && !interrupted.aborted) return
  await child.stop()
  interrupted.throwIfAborted()
  throw new SoundsceneError('start/not-ready', { name, seconds: readyMs / 1000, log })
}

const died = (name: string, end: string, log: string) =>
  new SoundsceneError('start/service-died', { name, end, words: tailOf(log), log })
