import { type Dispatch, useEffect } from 'react'
import type { StudioEvent, StudioState } from './studio-state.ts'

const shownInAddress = () => new URLSearchParams(location.search).get('draw')

/** Keeps the shown draw in the address, so that a reload, a bookmark and the Back button do what people expect. */
export function useAddress({ phase, takes, selected }: StudioState, dispatch: Dispatch<StudioEvent>): void {
  useEffect(() => {
    const before = shownInAddress()
    if (before === selected || phase === 'uploading') return
    const change = takes.length > 1 ? 'replaceState' : 'pushState'
    history[change](null, '', selected ? `/?draw=${selected}` : '/')
  }, [phase, selected, takes.length])

  useEffect(() => {
    const follow = () => {
      const id = shownInAddress()
      if (!id) dispatch({ type: 'started-over' })
      else if (takes.some((take) => take.id === id)) dispatch({ type: 'take-selected', id })
      else location.reload()
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [takes, dispatch])
}
