'use client'

import { useEffect, useRef } from 'react'
import { type KeyAction, keyAction } from './key-action.ts'

/**
 * Hands on what keys ask for while `on`. A key that is held does nothing more, so that nobody is carried through trials;
 * what has the focus keeps its own meaning of Space and Enter.
 */
export function useTrialKeys(kind: 'rating' | 'choice', on: boolean, act: (action: KeyAction) => void): void {
  const told = useRef(act)
  told.current = act
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, repeat, target } = event
      const action = keyAction(key, kind)
      if (repeat && action) return event.preventDefault()
      if (!on || !action || event.ctrlKey || event.metaKey || event.altKey) return
      if ((key === ' ' || key === 'Enter') && hasOwnMeaning(target)) return
      event.preventDefault()
      told.current(action)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [kind, on])
}

const hasOwnMeaning = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, summary, input, textarea, dialog') !== null
