import type { Drawing, DrawRequest } from '@soundscene/inference'
import { inBatches } from '@soundscene/jobs'

/** The part of an Artist that a worker needs. */
export interface Painter {
  readonly id: string
  draw(requests: DrawRequest[]): Promise<Drawing[]>
  dispose(): Promise<void>
}

/** A sound on its way to the device. */
export interface Sitting {
  request: DrawRequest
  /** Draws tried before go alone, so that one that breaks the worker takes no other with it. */
  triedBefore: boolean
  /** Called when its batch begins. */
  begin(): Promise<unknown>
}

/** How a worker uses its device. */
export interface EaselOptions {
  batchSize: number
  /** Seconds after which the device counts as hung. */
  limitSeconds: number
  /** Called when it hangs: only a new process gets a hung device back. */
  onHung(): void
  onBatch(size: number): void
}

/** Draws whatever waits, as many as fit at a time, with one batch on the device at any moment. */
export function setUpEasel(painter: Painter, options: EaselOptions): (sitting: Sitting) => Promise<Drawing> {
  let device: Promise<unknown> = Promise.resolve()
  const paint = async (sittings: Sitting[]) => {
    options.onBatch(sittings.length)
    await Promise.all(sittings.map(({ begin }) => begin()))
    const timer = setTimeout(options.onHung, options.limitSeconds * 1000)
    return painter.draw(sittings.map(({ request }) => request)).finally(() => clearTimeout(timer))
  }
  const inTurn = (sittings: Sitting[]) => {
    const turn = device.then(() => paint(sittings))
    device = turn.catch(() => {})
    return turn
  }
  const together = inBatches(inTurn, options.batchSize)
  const alone = inBatches(inTurn, 1)
  return (sitting) => (sitting.triedBefore ? alone(sitting) : together(sitting))
}
