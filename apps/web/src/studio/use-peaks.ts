import { useEffect, useState } from 'react'
import { fetchPeaks } from './api.ts'

const none: number[] = []

/** The waveform of a draw's sound; empty until it is known. */
export function usePeaks(id: string | undefined): number[] {
  const [peaks, setPeaks] = useState(none)
  useEffect(() => {
    if (!id) return setPeaks(none)
    let current = true
    fetchPeaks(id).then(
      (found) => current && setPeaks(found),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [id])
  return peaks
}
