'use client'

import { Suspense, useCallback, useMemo, useState } from 'react'
import { addressOf, asRefusal, get } from './api.ts'
import type { Place } from './place.ts'
import { useWords } from './rater-words.tsx'
import { Leave } from './steps/leave.tsx'
import { Arrive, Elsewhere } from './steps/load-later.ts'
import { StepView } from './steps/step-view.tsx'
import { stimulusStore } from './stimuli/stimulus-store.ts'
import { useOneTab } from './use-one-tab.ts'
import styles from './way.module.css'

interface WayProps {
  study: string
  /** Where the rater stands; null for whoever is not known yet. */
  start: Place | null
}

/** A rater's way through a study. The server says where they stand; the page does what is to be done there. */
export function Way(props: WayProps) {
  return (
    <Suspense>
      <CurrentPlace {...props} />
    </Suspense>
  )
}

function CurrentPlace({ study, start }: WayProps) {
  const words = useWords()
  const [place, setPlace] = useState(start)
  const store = useMemo(() => stimulusStore(study), [study])
  const { here, comeHere } = useOneTab(study)
  const refresh = useCallback(async () => setPlace(await placeNow(study)), [study])
  if (!here) return <Elsewhere onHere={() => refresh().then(comeHere)} />
  if (!place) return <Arrive study={study} onPlace={setPlace} />
  const { step, session } = place
  return (
    <div className={styles.way}>
      {session.simulated && <p className={styles.rehearsal}>{words('shell.rehearsal')}</p>}
      <StepView study={study} place={place} store={store} onPlace={setPlace} refresh={refresh} />
      {step.name !== 'consent' && step.name !== 'end' && <Leave study={study} onPlace={setPlace} />}
    </div>
  )
}

/** Null for a browser that the server does not know any more. @throws Refusal */
async function placeNow(study: string): Promise<Place | null> {
  try {
    return await get<Place>(addressOf(study))
  } catch (error) {
    if (asRefusal(error).status === 401) return null
    throw error
  }
}
