import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { isUnavailable } from '@soundscene/errors'
import type { FieldContext } from '../../context.ts'
import { LiveMemory, type LiveStudy, lookAt } from './live-study.ts'
import { untilAborted } from './until-aborted.ts'

/** Between two looks for those who watch, so that watching costs the same however many votes come in. */
const pauseMs = 1_000
/** Who drops out says nothing, and a notification may be lost: look at least this often. */
const lookMs = 15_000

/**
 * Looks at one study for everybody in this process. What one look read is not read again by the next, who asks while
 * somebody looks shares the look that follows, and all who watch are shown the same looks.
 */
export class Lookout {
  readonly #context: FieldContext
  readonly #studyId: string
  readonly #memory = new LiveMemory()
  #latest: LiveStudy | undefined
  #lookedAt = Number.NEGATIVE_INFINITY
  #running: Promise<LiveStudy> | undefined
  #following: Promise<LiveStudy> | undefined
  #round: Promise<void> | undefined
  #rounds = 0
  #changed = new AbortController()
  #watchers = 0
  #listening: Promise<() => void> | undefined

  constructor(context: FieldContext, studyId: string) {
    this.#context = context
    this.#studyId = studyId
  }

  get isWatched(): boolean {
    return this.#watchers > 0
  }

  /** The study as it stands at some moment after the call. @throws SoundsceneError `study/not-found` */
  look(): Promise<LiveStudy> {
    if (!this.#running) return this.#start()
    this.#following ??= this.#running
      .catch(() => {})
      .then(() => this.#start())
      .finally(() => {
        this.#following = undefined
      })
    return this.#following
  }

  /** The study as it stood at most a moment ago, so that many who come to see it cost no more than one. */
  async lately(): Promise<LiveStudy> {
    const isRecent = performance.now() - this.#lookedAt < pauseMs
    return this.#latest && isRecent ? this.#latest : this.look()
  }

  /**
   * The study as it stands, then after every look: after changes, once a second at most, and every quarter of a minute;
   * the same object for as long as nothing changed. Ends when the signal aborts.
   * @throws SoundsceneError `study/not-found`, `service/unavailable` for the first look
   */
  async *watch(signal?: AbortSignal): AsyncGenerator<LiveStudy> {
    this.#watchers += 1
    try {
      await this.#listen()
      let seen = this.#rounds
      yield await this.lately()
      while (!signal?.aborted) {
        if (seen === this.#rounds) await untilAborted(this.#nextRound(), signal)
        if (seen === this.#rounds || !this.#latest) continue
        seen = this.#rounds
        yield this.#latest
      }
    } finally {
      this.#watchers -= 1
      if (this.#watchers === 0) this.#unlisten()
    }
  }

  /** Listens once for all who watch. What happened since the last look was not heard of, so there may be something. */
  #listen(): Promise<unknown> {
    const ring = () => this.#changed.abort()
    this.#listening ??= this.#context.database.listen('study', (id) => id === this.#studyId && ring(), ring)
    ring()
    return this.#listening
  }

  #unlisten(): void {
    this.#listening?.then((stop) => stop()).catch(() => {})
    this.#listening = undefined
  }

  async #start(): Promise<LiveStudy> {
    const began = performance.now()
    this.#running = lookAt(this.#context, this.#studyId, this.#memory)
    try {
      const now = await this.#running
      this.#lookedAt = began
      if (!isDeepStrictEqual(now, this.#latest)) this.#latest = now
      return this.#latest as LiveStudy
    } finally {
      this.#running = undefined
    }
  }

  #nextRound(): Promise<void> {
    this.#round ??= this.#lookAgain().finally(() => {
      this.#round = undefined
    })
    return this.#round
  }

  /** A database that goes away meanwhile is waited for. */
  async #lookAgain(): Promise<void> {
    await sleep(pauseMs, undefined, { ref: false })
    await sleep(lookMs, undefined, { ref: false, signal: this.#changed.signal }).catch(() => {})
    this.#changed = new AbortController()
    try {
      await this.look()
    } catch (error) {
      if (!isUnavailable(error)) throw error
    }
    this.#rounds += 1
  }
}
