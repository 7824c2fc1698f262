'use client'

import { Button } from './button.tsx'
import { Prose } from './prose.tsx'

/** A page that the server could not put together. */
export function PageError({ retry }: { retry: () => void }) {
  return (
    <Prose>
      <h1>This page did not load</h1>
      <p>The site could not put it together just now. Your pictures are safe; trying again usually helps.</p>
      <p>
        <Button look="primary" onClick={() => retry()}>
          Try again
        </Button>
      </p>
    </Prose>
  )
}
