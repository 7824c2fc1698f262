/** What a player tells. */
export interface PlayerEvents {
  /** Started from the beginning. */
  started(): void
  /** Stopped before its end, at a share of its length. */
  stopped(share: number): void
  finished(): void
  /** The system took the sound away, such as for a call. */
  interrupted(): void
  /** It can't be played on this device. */
  failed(): void
}

const graceMs = 4_000

let shared: AudioContext | undefined

/** One context for the page: browsers allow few. Made within a gesture, without which Safari keeps it silent. */
function audio(): AudioContext {
  shared ??= new AudioContext()
  const { audioSession } = navigator as { audioSession?: { type: string } }
  // Without it an iPhone's silent switch silences the study too.
  if (audioSession) audioSession.type = 'playback'
  return shared
}

/** Plays one decoded sound; pausing keeps its place. */
export class SoundPlayer {
  readonly #buffer: AudioBuffer
  readonly #events: PlayerEvents
  #source: AudioBufferSourceNode | null = null
  #offset = 0
  #startedAt = 0
  #watch: ReturnType<typeof setTimeout> | undefined

  constructor(buffer: AudioBuffer, events: PlayerEvents) {
    this.#buffer = buffer
    this.#events = events
  }

  get playing(): boolean {
    return this.#source !== null
  }

  /** How far it is, 0 … 1. */
  get share(): number {
    const since = this.#source ? audio().currentTime - this.#startedAt : 0
    return Math.min(1, (this.#offset + since) / this.#buffer.duration)
  }

  /** Call it in a gesture's own handler. */
  play(): void {
    if (this.#source) return
    const context = audio()
    context.onstatechange = () => this.#checkState()
    void context.resume().catch(() => {})
    if (this.#offset === 0) this.#events.started()
    const source = context.createBufferSource()
    source.buffer = this.#buffer
    source.connect(context.destination)
    source.onended = () => this.#ended(source)
    source.start(0, this.#offset)
    this.#startedAt = context.currentTime
    this.#source = source
    this.#watchOver()
  }

  pause(): void {
    if (!this.#source) return
    this.#offset = this.share
    this.#offset *= this.#buffer.duration
    this.#release()
    this.#events.stopped(this.#offset / this.#buffer.duration)
  }

  /** From the beginning, whether it plays or not. Call it in a gesture's own handler. */
  replay(): void {
    this.pause()
    this.#offset = 0
    this.play()
  }

  dispose(): void {
    this.#release()
  }

  #ended(source: AudioBufferSourceNode): void {
    if (source !== this.#source) return
    this.#release()
    this.#offset = 0
    this.#events.finished()
  }

  #release(): void {
    clearTimeout(this.#watch)
    const source = this.#source
    this.#source = null
    source?.stop()
    source?.disconnect()
  }

  #checkState(): void {
    if (this.#source && audio().state !== 'running') this.#interrupt()
  }

  #interrupt(): void {
    this.pause()
    this.#offset = 0
    this.#events.interrupted()
  }

  /** A sound that should have ended long ago never will: the clock of the context stands still, or ended without telling. */
  #watchOver(): void {
    const remainingMs = (this.#buffer.duration - this.#offset) * 1_000
    this.#watch = setTimeout(() => {
      if (audio().state !== 'running') return this.#interrupt()
      this.#release()
      this.#events.failed()
    }, remainingMs + graceMs)
  }
}
