import { type Dispatch, useEffect } from 'react'
import type { StudioEvent, StudioState } from './studio-state.ts'
import { isFinal } from './take.ts'
import { watchTake } from './watch-take.ts'

/** Follows every take that isn't finished yet. */
export function useWatching({ takes }: StudioState, dispatch: Dispatch<StudioEvent>): void {
  const unfinished = takes
    .filter((take) => !isFinal(take))
    .map(({ id }) => id)
    .join()

  useEffect(() => {
    const stops = unfinished
      .split(',')
      .filter(Boolean)
      .map((id) =>
        watchTake(id, {
          onChange: (take) => dispatch({ type: 'take-changed', take }),
          onGone: () => dispatch({ type: 'take-removed', id }),
        }),
      )
    return () => {
      for (const stop of stops) stop()
    }
  }, [unfinished, dispatch])
}
