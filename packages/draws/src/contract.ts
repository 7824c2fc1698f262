import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import type { DrawView } from './draw-view.ts'

/** Signatures to build on while the packages below are written; each moves into its own file with its body. */

/** A sound that came in, and how it should be drawn. */
export interface SubmitOptions {
  bytes: Uint8Array
  /** 0 … 2³²−1; drawn at random when left out. */
  seed?: number
  /** Linear factor on the sound, 0 < gain ≤ 16. */
  gain?: number
  /** Where the answer goes when it isn't a page that watches, as the relay wrote it. */
  replyTo?: string
  signal?: AbortSignal
}

const unwritten = (): never => {
  throw new SoundsceneError('service/unavailable')
}

/** Decodes and stores a sound, and queues its drawing. @throws SoundsceneError `sound/*`, with nothing written */
export const submitDraw = async (_context: DrawContext, _options: SubmitOptions): Promise<DrawView> => unwritten()

/** Another take: a child draw of the same sound. @throws `draw/not-found`, `draw/sound-gone` */
export const redraw = async (
  _context: DrawContext,
  _id: string,
  _options?: { seed?: number; gain?: number },
): Promise<DrawView> => unwritten()

/** @throws `draw/not-found` */
export const getDraw = async (_context: DrawContext, _id: string): Promise<DrawView> => unwritten()

/** Removes the draw for everybody; deleting twice is no error. */
export const deleteDraw = async (_context: DrawContext, _id: string): Promise<void> => unwritten()

/** The draw as it stands and after every change; ends after `done` or `failed`, or when `signal` aborts. */
export const watchDraw = (_context: DrawContext, _id: string, _signal?: AbortSignal): AsyncIterable<DrawView> =>
  unwritten()

/** PNG of a finished draw. @throws `draw/not-found` */
export const pictureOf = async (_context: DrawContext, _id: string): Promise<Uint8Array> => unwritten()

/** The waveform of a draw's sound, 400 numbers 0 … 1; all that is shown of a sound to anybody. @throws `draw/not-found` */
export const peaksOf = async (_context: DrawContext, _id: string): Promise<number[]> => unwritten()
