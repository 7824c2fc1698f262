import type { Draw, DrawState } from '@soundscene/db'
import { type ErrorCode, type ErrorDetails, SoundsceneError } from '@soundscene/errors'
import type { Notice } from '@soundscene/sound'

export type { DrawState } from '@soundscene/db'

/** What the worker is doing with a draw that has been taken: hearing the sound, or painting. */
export type DrawStage = 'listening' | 'drawing'

/** Milliseconds that each step took in the worker. */
export interface DrawTimings {
  feature: number
  generate: number
  encode: number
}

/** Everything about a draw that may be shown to whoever has its link. The sound itself is never part of it. */
export interface DrawView {
  id: string
  /** The draw that this one is another take of. */
  parentId: string | null
  state: DrawState
  /** Set while the state is `drawing`. */
  stage: DrawStage | null
  /** Place in line while the state is `queued`: 1 is next. */
  place: number | null
  seed: number
  /** Linear factor on the sound before the model hears it; 1 leaves it as it is. */
  gain: number
  /** Factor on the second sound that is heard on top; null without one. */
  mixWeight: number | null
  /** Length of the sound that came in, before any cut. */
  seconds: number
  notices: Notice[]
  /** The scene class that the model heard. */
  class: string | null
  /** Probability of every class, summing to 1. */
  probabilities: Record<string, number> | null
  timings: DrawTimings | null
  /** Which model drew it. */
  model: string | null
  /** Why it failed: a stable code and the sentence to show. */
  error: { code: ErrorCode; details: ErrorDetails; message: string } | null
  createdAt: Date
}

/** What may be shown of a stored draw; its columns of JSON hold what this package wrote. */
export function viewOf(draw: Draw, place: number | null): DrawView {
  const { id, parentId, state, seed, gain, seconds, result, error, createdAt } = draw
  return {
    ...{ id, parentId, state, place, seed, gain, seconds, createdAt },
    mixWeight: draw.mix?.weight ?? null,
    stage: draw.stage as DrawStage | null,
    notices: draw.notices as unknown as Notice[],
    class: result?.class ?? null,
    probabilities: result?.probabilities ?? null,
    timings: (result?.timings as unknown as DrawTimings | undefined) ?? null,
    model: result?.modelId ?? null,
    error: error && { ...error, message: new SoundsceneError(error.code, error.details).message },
  }
}
