import type { DrawView } from '@soundscene/draws'

/** A draw as it arrives over HTTP. */
export type Take = Omit<DrawView, 'createdAt'> & { createdAt: string }

/** Whether nothing about it will change any more. */
export const isFinal = (take: Take): boolean => take.state === 'done' || take.state === 'failed'

/** Where the picture of a take is found; `size` 512 is the one to keep. */
export const pictureAddress = (id: string, size?: 512): string =>
  `/api/draws/${id}/picture${size ? `?size=${size}` : ''}`

/** What the model heard, with how sure it was; undefined until it is done. */
export function guessOf(take: Take): { class: string; share: number } | undefined {
  if (!take.class || !take.probabilities) return undefined
  return { class: take.class, share: take.probabilities[take.class] ?? 0 }
}

/** The classes from likely to unlikely. */
export const ranked = (probabilities: Record<string, number>): [string, number][] =>
  Object.entries(probabilities).sort(([, a], [, b]) => b - a)

/** A share as people read it: `82 %`, and never `0 %` or `100 %` for what is not quite. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %'
  if (share < 1 && share > 0.99) return '> 99 %'
  return `${Math.round(share * 100)} %`
}

/** A gain as loudness people know: `+6 dB`, `−12 dB`; empty for a sound left as it is. */
export function decibels(gain: number): string {
  const db = Math.round(20 * Math.log10(gain))
  if (db === 0) return ''
  return `${db > 0 ? '+' : '−'}${Math.abs(db)} dB`
}
