'use client'

import { useEffect, useState } from 'react'

const name = 'rater-keys'

/** Whether single keys do something; remembered in the browser. */
export function useKeySetting(): [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(true)
  useEffect(() => setOn(read() !== 'off'), [])
  const set = (next: boolean) => {
    setOn(next)
    write(next ? 'on' : 'off')
  }
  return [on, set]
}

function read(): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Then it holds for this page.
  }
}
