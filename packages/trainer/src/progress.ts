/** How far a long run has come. */
export interface Progress {
  stage: string
  done: number
  total: number
  /** Figures worth watching, such as losses. */
  figures?: Record<string, number>
}

/** What a long run needs of whoever started it: somewhere to report, and a way to be stopped at a safe point. */
export interface RunControl {
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

/** How a run ended: it finished, or it stopped at a safe point and can be resumed. */
export type RunEnd = 'finished' | 'stopped'
