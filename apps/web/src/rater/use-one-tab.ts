'use client'

import { useCallback, useEffect, useState } from 'react'

/**
 * Lets one tab of a browser be at a study: the one that was opened last, or in which somebody said to go on. Where a
 * browser has no locks, the server alone sees to it that nothing is stored twice.
 */
export function useOneTab(study: string): { here: boolean; comeHere: () => void } {
  const [here, setHere] = useState(true)

  useEffect(() => {
    if (!here || !navigator.locks) return
    let release = () => {}
    const left = new Promise<void>((resolve) => {
      release = resolve
    })
    navigator.locks.request(`rater ${study}`, { steal: true }, () => left).catch(() => setHere(false))
    return () => release()
  }, [study, here])

  return { here, comeHere: useCallback(() => setHere(true), []) }
}
