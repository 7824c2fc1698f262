/** What is known of how a sound was heard. */
export interface Hearing {
  plays: number
  finishes: number
  /** The largest share of the sound that was heard at one go. */
  listened: number
  /** When it first was heard to its end, in milliseconds of the page's clock. */
  endedAt: number | null
}

export const unheard: Hearing = { plays: 0, finishes: 0, listened: 0, endedAt: null }

export type HearingEvent = { type: 'started' } | { type: 'stopped'; share: number } | { type: 'finished'; at: number }

/** A sound that was started, stopped at a share of its length, or heard to its end. */
export function hear(hearing: Hearing, event: HearingEvent): Hearing {
  switch (event.type) {
    case 'started':
      return { ...hearing, plays: hearing.plays + 1 }
    case 'stopped':
      return { ...hearing, listened: Math.max(hearing.listened, Math.min(1, Math.max(0, event.share))) }
    case 'finished':
      return { ...hearing, finishes: hearing.finishes + 1, listened: 1, endedAt: hearing.endedAt ?? event.at }
  }
}

/** Whether a question about the sound may be answered. */
export const isHeard = ({ finishes }: Hearing): boolean => finishes > 0
