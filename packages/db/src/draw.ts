import type { ErrorCode, ErrorDetails } from '@soundscene/errors'
import type { DrawModel } from '../generated/models.ts'

/** Where a draw stands. `done` and `failed` are final. */
export type DrawState = DrawModel['state']

/** Why a draw has no picture, as a SoundsceneError says it. */
export interface DrawError {
  code: ErrorCode
  details: ErrorDetails
}

/** What a worker made of a draw. */
export interface DrawResult {
  modelId: string
  class: string
  /** Probability of every class, summing to 1. */
  probabilities: Record<string, number>
  pictureHash: string
  /** Milliseconds by stage. */
  timings: Record<string, number>
}

/** What a door knows when it asks for a draw. */
export interface NewDraw {
  /** A UUID of version 7, by which draws stand in line; made when left out. */
  id?: string
  soundHash: string
  /** When the first of its sounds is deleted. */
  soundExpiresAt: Date
  /** Length of the sound before any cut. */
  seconds: number
  /** 0 … 2³² − 1. */
  seed: number
  /** Factor on the sound's amplitude. */
  gain: number
  notices: Record<string, string | number>[]
  /** A second sound heard on top, at `weight` (0 < weight ≤ 1) times its amplitude. */
  mix?: { soundHash: string; weight: number }
  parentId?: string
}

/** One picture asked for, as it stands in the database. */
export interface Draw extends Omit<NewDraw, 'soundHash' | 'soundExpiresAt' | 'parentId' | 'mix'> {
  id: string
  state: DrawState
  /** Null once the sound was deleted, as every sound is. */
  soundHash: string | null
  soundExpiresAt: Date | null
  /** Null without a second sound; the hash is null once that was deleted. */
  mix: { soundHash: string | null; weight: number } | null
  parentId: string | null
  /** How often a worker has taken it. */
  attempts: number
  /** What the worker is doing now. */
  stage: string | null
  result: DrawResult | null
  error: DrawError | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

/** The draw of a row: JSON columns hold what this package alone wrote, so their types are known. */
export const drawOf = (row: DrawModel): Draw => {
  const { id, state, soundHash, soundExpiresAt, seconds, gain, parentId, attempts, stage } = row
  const { createdAt, startedAt, finishedAt } = row
  return {
    ...{ id, state, soundHash, soundExpiresAt, seconds, gain, parentId, attempts, stage },
    ...{ createdAt, startedAt, finishedAt },
    seed: Number(row.seed),
    mix: row.mixWeight === null ? null : { soundHash: row.mixSoundHash, weight: row.mixWeight },
    notices: row.notices as unknown as Draw['notices'],
    result: resultOf(row),
    error: row.error as unknown as DrawError | null,
  }
}

const resultOf = (row: DrawModel): DrawResult | null =>
  row.state !== 'done'
    ? null
    : {
        modelId: row.modelId ?? '',
        class: row.class ?? '',
        probabilities: row.probabilities as unknown as DrawResult['probabilities'],
        pictureHash: row.pictureHash ?? '',
        timings: row.timings as unknown as DrawResult['timings'],
      }
