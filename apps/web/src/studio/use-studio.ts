import { useEffect, useReducer, useRef } from 'react'
import { useWords } from '../site/site-words.tsx'
import { removeTake, requestTake, submitSound } from './api.ts'
import { asProblem, type Problem, problem } from './problem.ts'
import { type Recording, startRecording } from './recorder.ts'
import { emptyStudio, type StudioState, shownTake, studio, studioAt } from './studio-state.ts'
import type { Take } from './take.ts'
import { useAddress } from './use-address.ts'
import { useRecall } from './use-recall.ts'
import { useWatching } from './use-watching.ts'

/** Where the studio starts: empty, at a draw, or with something to say about why there is none. */
export interface StudioStart {
  take?: Take
  problem?: Problem
}

const startAt = ({ take, problem }: StudioStart): StudioState =>
  take ? studioAt(take) : { ...emptyStudio, problem: problem ?? null }

/** The studio's state and everything a person can do in it; problems end up in the state, never in a rejection. */
export function useStudio(start: StudioStart) {
  const words = useWords()
  const [state, dispatch] = useReducer(studio, start, startAt)
  const upload = useRef<AbortController>(null)
  const recording = useRef<Recording>(null)
  useWatching(state, dispatch)
  useRecall(start.take?.id, state, dispatch)
  useAddress(state, dispatch)
  useEffect(() => () => void recording.current?.stop(), [])

  const refuse = (error: unknown) => dispatch({ type: 'refused', problem: asProblem(error) })

  const submit = async (sound: Blob, name: string, address = URL.createObjectURL(sound)) => {
    const controller = new AbortController()
    const { signal } = controller
    upload.current = controller
    dispatch({ type: 'upload-started', sound: { name, address } })
    try {
      dispatch({ type: 'accepted', take: await submitSound(sound, signal) })
    } catch (error) {
      if (!signal.aborted) refuse(error)
    }
  }

  const addTake = async (change: { seed?: number; gain?: number }) => {
    const take = shownTake(state)
    if (!take) return
    await requestTake(take.id, change)
      .then((added) => dispatch({ type: 'take-added', take: added }))
      .catch(refuse)
  }

  return {
    state,
    submit,
    refuse,
    submitSample: async (name: string, address: string) => {
      const sound = await fetch(address)
        .then((response) => response.blob())
        .catch(() => null)
      if (sound) await submit(sound, name, address)
      else refuse(problem('network/unreachable'))
    },
    record: async () => {
      dispatch({ type: 'microphone-asked' })
      try {
        recording.current = await startRecording()
        dispatch({ type: 'recording-started' })
      } catch (error) {
        refuse(error)
      }
    },
    /** Level of the microphone, 0 … 1. */
    level: () => recording.current?.level() ?? 0,
    finishRecording: async () => {
      const sound = await recording.current?.stop()
      recording.current = null
      if (sound?.size) await submit(sound, words('sound.recording'))
      else refuse(problem('microphone/nothing'))
    },
    startOver: () => {
      upload.current?.abort()
      void recording.current?.stop()
      recording.current = null
      dispatch({ type: 'started-over' })
    },
    anotherTake: () => addTake({ gain: shownTake(state)?.gain ?? 1 }),
    /** The same picture's seed with the sound louder or quieter, so that only the loudness makes the difference. */
    changeLoudness: (factor: number) => {
      const take = shownTake(state)
      return take && addTake({ seed: take.seed, gain: take.gain * factor })
    },
    select: (id: string) => dispatch({ type: 'take-selected', id }),
    remove: (id: string) =>
      removeTake(id)
        .then(() => dispatch({ type: 'take-removed', id }))
        .catch(refuse),
  }
}

export type Studio = ReturnType<typeof useStudio>
