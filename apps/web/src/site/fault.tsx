'use client'

import { Button } from '../design/button.tsx'
import { Prose } from '../design/prose.tsx'
import { useWords } from './site-words.tsx'

/** A page that the server could not put together. */
export function Fault({ retry }: { retry: () => void }) {
  const words = useWords()
  return (
    <Prose>
      <h1>{words('fault.title')}</h1>
      <p>{words('fault.text')}</p>
      <p>
        <Button look="primary" onClick={() => retry()}>
          {words('fault.again')}
        </Button>
      </p>
    </Prose>
  )
}
