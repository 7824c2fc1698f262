import type { RaterTrial } from '@soundscene/fieldwork'
import type { TrialAnswer } from '@soundscene/fieldwork/config'
import { type Hearing, type HearingEvent, hear, isHeard, unheard } from './hearing.ts'

export type Side = 'left' | 'right' | 'neither'
export type Score = 1 | 2 | 3 | 4 | 5
export type Question = 'real' | 'fits' | 'overall'

/** A trial as it is being answered. */
export interface TrialState {
  hearing: Hearing
  choice: Side | null
  scores: Partial<Record<Question, Score>>
}

export const freshTrial: TrialState = { hearing: unheard, choice: null, scores: {} }

export type TrialEvent =
  | HearingEvent
  | { type: 'chose'; choice: Side }
  | { type: 'scored'; question: Question; score: Score }
  | { type: 'undone' }

/** What becomes of a trial. Nothing can be answered before the sound was heard to its end, however it was asked. */
export function advance(state: TrialState, event: TrialEvent): TrialState {
  switch (event.type) {
    case 'chose':
      return isHeard(state.hearing) ? { ...state, choice: event.choice } : state
    case 'scored':
      if (!isHeard(state.hearing)) return state
      return { ...state, scores: { ...state.scores, [event.question]: event.score } }
    case 'undone':
      return { ...state, choice: null, scores: {} }
    default:
      return { ...state, hearing: hear(state.hearing, event) }
  }
}

/** The questions of a rating, the one about everything last. */
export const questionsOf = (asked: { real: boolean; fits: boolean }): Question[] => [
  ...(asked.real ? (['real'] as const) : []),
  ...(asked.fits ? (['fits'] as const) : []),
  'overall',
]

/** Whether anything was chosen that could be undone. */
export const isBegun = ({ choice, scores }: TrialState): boolean => choice !== null || Object.keys(scores).length > 0

/** The answer as it is sent; null while something is missing. */
export function answerOf(
  { hearing, choice, scores }: TrialState,
  kind: RaterTrial['kind'],
  questions: readonly Question[],
  now: number,
): TrialAnswer | null {
  if (!isHeard(hearing)) return null
  const circumstances = circumstancesOf(hearing, now)
  if (kind === 'choice') return choice && { choice, ...circumstances }
  const { overall } = scores
  if (overall === undefined || questions.some((question) => scores[question] === undefined)) return null
  return { scores: { ...scores, overall }, ...circumstances }
}

/** What is sent where a sound can't be heard or a picture can't be seen: no vote. */
export const technicalAnswer = (
  { hearing }: TrialState,
  technical: 'sound' | 'picture' | 'other',
  now: number,
): TrialAnswer => ({ technical, ...circumstancesOf(hearing, now) })

const circumstancesOf = ({ plays, finishes, listened, endedAt }: Hearing, now: number) => ({
  plays: Math.min(plays, 1_000),
  finishes: Math.min(finishes, 1_000),
  listened,
  responseMs: Math.min(86_400_000, Math.max(0, Math.round(now - (endedAt ?? now)))),
})
