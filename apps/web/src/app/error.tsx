'use client'

import { Button } from '../design/button.tsx'
import { Prose } from '../design/prose.tsx'

export default function PageError({ reset }: { reset: () => void }) {
  return (
    <Prose>
      <h1>This page did not load</h1>
      <p>The site could not put it together just now. Your pictures are safe; trying again usually helps.</p>
      <p>
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
      </p>
    </Prose>
  )
}
