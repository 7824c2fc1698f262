import type { DrawView } from '@soundscene/draws'
import type { Words } from '../words/words.ts'

/** What a draw that is under way is doing, in words. */
export function progressWords({ state, stage, place }: DrawView, words: Words): string {
  if (state === 'queued') return words('progress.queued', { place: place ?? 1 })
  return words(stage === 'drawing' ? 'progress.drawing' : 'progress.listening')
}

/** An answer that is there within this time needs no progress before it. */
const firstMs = 1_500
/** Platforms allow about one edit a second. */
const stepMs = 2_000

/**
 * Shows words when they have changed and the last ones have stood for two seconds; what comes too early is shown later,
 * unless newer words or the end overtake it.
 */
export function createProgress(show: (words: string) => Promise<void>) {
  let wanted = ''
  let shown = ''
  let timer: NodeJS.Timeout | undefined
  let showing = Promise.resolve()
  let dueAt = Date.now() + firstMs
  const showWanted = () => {
    timer = undefined
    if (wanted === shown) return
    shown = wanted
    dueAt = Date.now() + stepMs
    showing = show(wanted).catch(() => {})
  }
  return {
    say(words: string): void {
      wanted = words
      timer ??= setTimeout(showWanted, Math.max(0, dueAt - Date.now()))
    },
    /** Resolves once nothing of it can appear any more. */
    async end(): Promise<void> {
      clearTimeout(timer)
      timer = undefined
      await showing
    },
  }
}

export type Progress = ReturnType<typeof createProgress>
