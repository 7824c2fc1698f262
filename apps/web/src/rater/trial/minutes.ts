/** How long a trial takes, until it is known better. */
export const priorTrialMs = 15_000

/** Whole minutes, as they are told. */
export const minutesOf = (ms: number): number => Math.round(ms / 60_000)

/** What is left: as many trials as there are, each as long as those so far; the prior counts like two of them. */
export function leftMs(trials: number, tookMs: readonly number[]): number {
  const sum = tookMs.reduce((total, took) => total + took, 2 * priorTrialMs)
  return (trials * sum) / (tookMs.length + 2)
}
