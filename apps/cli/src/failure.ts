import { CommanderError } from '@commander-js/extra-typings'
import { SoundsceneError } from '@soundscene/errors'

/** 2 when the person's input is the cause, 1 when soundscene or the machine is, 0 for `--help` and `--version`. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return SoundsceneError.isInstance(error) && error.status < 500 ? 2 : 1
}

/** The line to print: a SoundsceneError's own sentence; for a fault, the stack as well when DEBUG is set. */
export function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return `soundscene: ${String(error)}`
  if (process.env.DEBUG && error.stack) return error.stack
  return `soundscene: ${error.message}`
}
