'use client'

import type { StoredVote } from '@soundscene/fieldwork'
import { useCallback, useEffect, useRef, useState } from 'react'
import { addressOf, asRefusal, post } from '../api.ts'
import { type Delivery, deliver } from './deliver.ts'
import { type KeptVote, outbox } from './outbox.ts'

const firstPauseMs = 1_000
const longestPauseMs = 15_000

const send = ({ study, trialId, answer }: KeptVote) => post<StoredVote>(addressOf(study, `/trials/${trialId}`), answer)

/** Sends everything that waits; never two rounds at once in a tab. */
export const deliverAll = (study: string): Promise<Delivery> => deliver(outbox, study, send)

/**
 * Keeps sending until nothing waits: at once when woken, when the connection comes back, and after pauses that grow.
 * Then it asks for what comes next with `onDelivered`, which is asked again in the same way when nobody answers.
 */
export function useDelivery(study: string, onDelivered: () => Promise<void>) {
  const [delivery, setDelivery] = useState<Delivery>(nothing)
  const next = useRef(onDelivered)
  next.current = onDelivered
  const worker = useRef<Worker | null>(null)

  useEffect(() => {
    const now = workerOf(async () => {
      const round = await deliverAll(study)
      const after = round.refusal ? round : await next.current().then(() => nothing, refused)
      setDelivery(after)
      return after.refusal === null
    })
    worker.current = now
    addEventListener('online', now.wake)
    return () => {
      removeEventListener('online', now.wake)
      now.stop()
    }
  }, [study])

  const wake = useCallback(() => worker.current?.wake(), [])
  return { ...delivery, wake }
}

const nothing: Delivery = { waiting: 0, refusal: null }

const refused = (error: unknown): Delivery => ({ waiting: 0, refusal: asRefusal(error) })

interface Worker {
  wake: () => void
  stop: () => void
}

/** Does a piece of work whenever woken, one at a time, and again after a pause when it did not succeed. */
function workerOf(work: () => Promise<boolean>): Worker {
  let [working, woken, stopped, pauseMs] = [false, false, false, firstPauseMs]
  let timer: ReturnType<typeof setTimeout> | undefined

  async function go(): Promise<void> {
    working = true
    while (woken && !stopped) {
      woken = false
      const done = await work()
      pauseMs = done ? firstPauseMs : Math.min(longestPauseMs, 2 * pauseMs)
      if (!done && !stopped) timer = setTimeout(wake, pauseMs)
    }
    working = false
  }

  function wake(): void {
    clearTimeout(timer)
    woken = true
    if (!working) void go()
  }

  return {
    wake,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
