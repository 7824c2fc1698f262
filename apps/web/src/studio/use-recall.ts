import { type Dispatch, useEffect } from 'react'
import { fetchTake } from './api.ts'
import { rememberTakes, takesBeside } from './session-takes.ts'
import type { StudioEvent, StudioState } from './studio-state.ts'

/** Brings back, after a reload at one take, the others that stood beside it; those deleted meanwhile stay away. */
export function useRecall(openedAt: string | undefined, { takes }: StudioState, dispatch: Dispatch<StudioEvent>): void {
  useEffect(() => {
    if (!openedAt) return
    for (const id of takesBeside(openedAt)) {
      fetchTake(id).then(
        (take) => dispatch({ type: 'take-recalled', take }),
        () => undefined,
      )
    }
  }, [openedAt, dispatch])

  useEffect(() => {
    if (takes.length > 1) rememberTakes(takes.map(({ id }) => id))
  }, [takes])
}
