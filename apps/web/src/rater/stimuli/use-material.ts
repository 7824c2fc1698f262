'use client'

import { useEffect, useState } from 'react'
import { Broken, type StimulusStore } from './stimulus-store.ts'

/** What a trial is made of. */
interface Needed {
  soundId: string
  pictureIds: string[]
}

/** The decoded sound, once the pictures are there too; until then null. `onBroken` is told what this device can't show. */
export function useMaterial(
  store: StimulusStore,
  { soundId, pictureIds }: Needed,
  onBroken: (what: 'sound' | 'picture' | 'other') => void,
): AudioBuffer | null {
  const [buffer, setBuffer] = useState<AudioBuffer | null>(null)
  const pictures = pictureIds.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told on failure is no reason to load again
  useEffect(() => {
    let current = true
    setBuffer(null)
    const parts = [store.sound(soundId), ...pictures.split(' ').filter(Boolean).map(store.picture)] as const
    Promise.all(parts).then(
      ([sound]) => current && setBuffer(sound),
      (error: unknown) => current && onBroken(error instanceof Broken ? error.what : 'other'),
    )
    return () => {
      current = false
    }
  }, [store, soundId, pictures])
  return buffer
}
