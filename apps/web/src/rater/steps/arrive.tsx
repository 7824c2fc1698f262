'use client'

import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { addressOf, asRefusal, post, type Refusal } from '../api.ts'
import { arrivalOf, saysWhoComes, withoutNames } from '../arrival.ts'
import { deliverAll } from '../ledger/use-delivery.ts'
import { keptPlace } from '../offline/kept-place.ts'
import type { Place } from '../place.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import styles from '../way.module.css'

/** Lets the browser in. Whatever it still has to send for whoever sat here before goes first. */
export function Arrive({ study, onPlace }: { study: string; onPlace: (place: Place) => void }) {
  const words = useWords()
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const knock = useCallback(async () => {
    setRefusal(null)
    try {
      onPlace(await oneAtATime(() => arriveAt(study)))
      history.replaceState(null, '', withoutNames(new URL(location.href)))
    } catch (error) {
      const refused = asRefusal(error)
      const before = refused.passes ? placeBefore(study) : null
      if (before) onPlace(before)
      else setRefusal(refused)
    }
  }, [study, onPlace])

  useEffect(() => {
    void knock()
    addEventListener('online', knock)
    return () => removeEventListener('online', knock)
  }, [knock])

  return (
    <div className={styles.column}>
      <h1>{words(refusal ? 'arrive.failed' : 'arrive.title')}</h1>
      <noscript>
        <p className={styles.note}>{words('shell.noScript')}</p>
      </noscript>
      <ProblemNote refusal={refusal} />
      {refusal && (
        <div className={styles.actions}>
          <Button onClick={() => void knock()}>{words('arrive.again')}</Button>
        </div>
      )}
    </div>
  )
}

/** Where this browser was when it had a connection; nothing for an address that says who comes, for that may be another. */
const placeBefore = (study: string): Place | null =>
  saysWhoComes(Object.fromEntries(new URLSearchParams(location.search))) ? null : keptPlace(study)

async function arriveAt(study: string): Promise<Place> {
  await deliverAll(study)
  return post<Place>(addressOf(study, '/arrive'), arrivalOf(new URLSearchParams(location.search)))
}

/** Two tabs that are opened together must not become two raters. */
const oneAtATime = <T,>(knock: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('rater arrival', knock) : knock()
