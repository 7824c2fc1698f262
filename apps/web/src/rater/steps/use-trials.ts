'use client'

import type { RaterTrial } from '@soundscene/fieldwork'
import type { TrialAnswer } from '@soundscene/fieldwork/config'
import { useEffect, useRef, useState } from 'react'
import { addressOf, asRefusal, post } from '../api.ts'
import { type KeptVote, outbox } from '../ledger/outbox.ts'
import { useDelivery } from '../ledger/use-delivery.ts'
import { keepPlace } from '../offline/kept-place.ts'
import type { Place } from '../place.ts'
import type { StimulusStore } from '../stimuli/stimulus-store.ts'
import { loadLater } from './load-later.ts'
import type { StepProps } from './step-view.tsx'

/** The trials that wait for an answer, and the way of an answer to the server. */
export function useTrials({ study, place, trials, store, onPlace, refresh }: StepProps & { trials: RaterTrial[] }) {
  const [first] = useState(trials)
  const [queue, setQueue] = useState(first)
  const [tookMs, setTookMs] = useState<readonly number[]>([])
  const [done, setDone] = useState(place.session.progress.stored)
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
      const uncounted = votes.filter((vote) => isVote(vote) && first.some(({ id }) => id === vote.trialId))
      setDone((before) => before + uncounted.length)
      setQueue((served) => served.filter(({ id }) => !answered.current.has(id)))
      if (votes.length > 0 || first.length === 0) wake()
    })
  }, [study, first, wake])

  useEffect(() => void loadAhead(study, store, queue).catch(() => {}), [study, store, queue])

  useEffect(() => {
    const session = { ...place.session, progress: { ...place.session.progress, stored: done } }
    keepPlace(study, { session, step: { name: 'trials', trials: queue } })
  }, [study, place, done, queue])

  const [current] = queue
  const answer = async (given: TrialAnswer) => {
    if (!current || answered.current.has(current.id)) return
    answered.current.add(current.id)
    await outbox.keep({ trialId: current.id, study, raterId: place.session.raterId, answer: given })
    const now = performance.now()
    const took = now - since.current
    since.current = now
    setTookMs((before) => [...before, took])
    setSkipped(!isVote({ answer: given }))
    setDone((before) => before + (isVote({ answer: given }) ? 1 : 0))
    setQueue((before) => before.filter(({ id }) => id !== current.id))
    wake()
  }

  return {
    /** Null while the next trial is on its way. */
    current: current ?? null,
    /** Answers given, whether or not they are stored yet; a trial that could not be shown has none. */
    done,
    tookMs,
    /** Whether the last trial could not be shown. */
    skipped,
    /** Answers that are kept on this device only. */
    unsent: waiting,
    offline: refusal !== null,
    answer: (given: TrialAnswer) => void answer(given),
  }
}

const isVote = ({ answer }: Pick<KeptVote, 'answer'>) => !('technical' in answer)

/** One trial after the other, then what comes after them: nothing that is loaded ahead delays what is on the screen. */
async function loadAhead(study: string, store: StimulusStore, trials: readonly RaterTrial[]): Promise<void> {
  for (const { soundId, pictureIds } of trials)
    await Promise.allSettled([store.sound(soundId), ...pictureIds.map(store.picture)])
  const { serveOffline } = await loadLater()
  await serveOffline(study, document.documentElement.lang)
}

function keepFirst(served: RaterTrial[], first: RaterTrial | undefined): RaterTrial[] {
  const same = served.find(({ id }) => id === first?.id)
  return same ? [same, ...served.filter((trial) => trial !== same)] : served
}
