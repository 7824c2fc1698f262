'use client'

import type { LiveStudy } from '@soundscene/fieldwork'
import { useEffect, useState } from 'react'

interface Watched {
  study: LiveStudy
  /** False while the stream is interrupted; the browser tries again by itself. */
  connected: boolean
}

/** A study as it runs: what the page was made with, then what its events say. */
export function useLiveStudy(first: LiveStudy, events: string): Watched {
  const [study, setStudy] = useState(first)
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const source = new EventSource(events)
    source.onopen = () => setConnected(true)
    source.onerror = () => setConnected(false)
    source.onmessage = ({ data }) => setStudy(JSON.parse(data) as LiveStudy)
    return () => source.close()
  }, [events])
  return { study, connected }
}
