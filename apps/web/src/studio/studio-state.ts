import type { Problem } from './problem.ts'
import type { Take } from './take.ts'

/** The sound on the page: its name, and where to play it from while this page still holds it. */
export interface HeldSound {
  /** Null when the page was opened at its picture: then nobody knows any more. */
  name: string | null
  /** Object or site address; null after a reload, when only the server's copy is left. */
  address: string | null
}

/** What the page is doing. `open` shows takes; every other phase is about getting a sound in. */
export type Phase = 'empty' | 'asking' | 'recording' | 'uploading' | 'open'

export interface StudioState {
  phase: Phase
  sound: HeldSound | null
  /** Every take of this sound, oldest first. */
  takes: Take[]
  selected: string | null
  /** What went wrong last, until the next thing is tried. */
  problem: Problem | null
}

export type StudioEvent =
  | { type: 'microphone-asked' }
  | { type: 'recording-started' }
  | { type: 'upload-started'; sound: HeldSound }
  | { type: 'accepted'; take: Take }
  | { type: 'take-added'; take: Take }
  | { type: 'take-changed'; take: Take }
  | { type: 'take-recalled'; take: Take }
  | { type: 'take-selected'; id: string }
  | { type: 'take-removed'; id: string }
  | { type: 'refused'; problem: Problem }
  | { type: 'started-over' }

export const emptyStudio: StudioState = { phase: 'empty', sound: null, takes: [], selected: null, problem: null }

/** The studio opened at one draw, as after a reload. */
export const studioAt = (take: Take): StudioState => ({
  phase: 'open',
  sound: { name: null, address: null },
  takes: [take],
  selected: take.id,
  problem: null,
})

/** The take that the page shows large. */
export const shownTake = (state: StudioState): Take | undefined => state.takes.find(({ id }) => id === state.selected)

/** The whole behaviour of the studio: what the page shows after something happened. */
export function studio(state: StudioState, event: StudioEvent): StudioState {
  switch (event.type) {
    case 'microphone-asked':
      return { ...emptyStudio, phase: 'asking' }
    case 'recording-started':
      return { ...state, phase: 'recording' }
    case 'upload-started':
      return { ...emptyStudio, phase: 'uploading', sound: event.sound }
    case 'accepted':
      return { ...state, phase: 'open', takes: [event.take], selected: event.take.id }
    case 'take-added':
      return { ...state, takes: [...state.takes, event.take], selected: event.take.id, problem: null }
    case 'take-changed':
      return { ...state, takes: state.takes.map((take) => (take.id === event.take.id ? event.take : take)) }
    case 'take-recalled':
      return { ...state, takes: inOrder(state.takes, event.take) }
    case 'take-selected':
      return { ...state, selected: event.id, problem: null }
    case 'take-removed':
      return without(state, event.id)
    case 'refused':
      return state.takes.length > 0 ? { ...state, problem: event.problem } : { ...emptyStudio, problem: event.problem }
    case 'started-over':
      return emptyStudio
  }
}

function inOrder(takes: Take[], recalled: Take): Take[] {
  if (takes.some(({ id }) => id === recalled.id)) return takes
  return [...takes, recalled].sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}

/** Selects the neighbour of a removed take, so that the page never shows a hole. */
function without(state: StudioState, id: string): StudioState {
  const at = state.takes.findIndex((take) => take.id === id)
  const takes = state.takes.filter((take) => take.id !== id)
  if (takes.length === 0) return emptyStudio
  const neighbour = takes[Math.min(at, takes.length - 1)] as Take
  return { ...state, takes, selected: state.selected === id ? neighbour.id : state.selected, problem: null }
}
