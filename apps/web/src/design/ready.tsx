'use client'

import { useEffect } from 'react'

/** Marks the page as soon as its scripts run, for whatever uses it by machine: what is pressed sooner is lost. */
export function Ready() {
  useEffect(() => {
    document.documentElement.dataset.ready = ''
  }, [])
  return null
}
