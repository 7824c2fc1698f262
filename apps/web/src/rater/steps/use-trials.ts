'use client'

import type { RaterTrial } from '@soundscene/fieldwork'
import type { TrialAnswer } from '@soundscene/fieldwork/config'
import { useEffect, useRef, useState } from 'react'
import { addressOf, asRefusal, post } from '../api.ts'
import { outbox } from '../ledger/outbox.ts'
import { useDelivery } from '../ledger/use-delivery.ts'
import type { Place } from '../place.ts'
import type { StepProps } from './step-view.tsx'

/** The trials that wait for an answer, and the way of an answer to the server. */
export function useTrials({ study, place, trials, store, onPlace, refresh }: StepProps & { trials: RaterTrial[] }) {
  const [queue, setQueue] = useState(trials)
  const [tookMs, setTookMs] = useState<readonly number[]>([])
  const [skipped, setSkipped] = useState(false)
  const answered = useRef(new Set<string>())
  const since = useRef(0)
  const open = (served: RaterTrial[]) => served.filter(({ id }) => !answered.current.has(id))

  /** What to do next; the trial that is on the screen stays there for as long as it is open. */
  const serve = async () => {
    const next = await post<Place>(addressOf(study, '/trials')).catch(async (error: unknown) => {
      if (asRefusal(error).passes) throw error
      await refresh()
    })
    if (next?.step.name === 'trials') {
      const served = open(next.step.trials)
      setQueue(([current]) => keepFirst(served, current))
    } else if (next) onPlace(next)
  }
  const { waiting, refusal, wake } = useDelivery(study, serve)

  // Answers that a crash left behind are sent before anything else is asked.
  useEffect(() => {
    since.current = performance.now()
    void outbox.waiting(study).then((votes) => {
      for (const { trialId } of votes) answered.current.add(trialId)
      setQueue((served) => served.filter(({ id }) => !answered.current.has(id)))
      if (votes.length > 0) wake()
    })
  }, [study, wake])

  useEffect(() => {
    for (const { soundId, pictureIds } of queue) {
      store.sound(soundId).catch(() => {})
      for (const id of pictureIds) store.picture(id).catch(() => {})
    }
  }, [queue, store])

  const [current] = queue
  const answer = async (given: TrialAnswer) => {
    if (!current || answered.current.has(current.id)) return
    answered.current.add(current.id)
    await outbox.keep({ trialId: current.id, study, raterId: place.session.raterId, answer: given })
    const now = performance.now()
    const took = now - since.current
    since.current = now
    setTookMs((before) => [...before, took])
    setSkipped('technical' in given)
    setQueue((before) => before.filter(({ id }) => id !== current.id))
    wake()
  }

  return {
    /** Null while the next trial is on its way. */
    current: current ?? null,
    tookMs,
    /** Whether the last trial could not be shown. */
    skipped,
    /** Answers that are kept on this device only. */
    unsent: waiting,
    offline: refusal !== null,
    answer: (given: TrialAnswer) => void answer(given),
  }
}

function keepFirst(served: RaterTrial[], first: RaterTrial | undefined): RaterTrial[] {
  const same = served.find(({ id }) => id === first?.id)
  return same ? [same, ...served.filter((trial) => trial !== same)] : served
}
