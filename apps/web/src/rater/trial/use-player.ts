'use client'

import { useEffect, useRef, useState } from 'react'
import type { HearingEvent } from './hearing.ts'
import { SoundPlayer } from './sound-player.ts'

/** What a page shows of a sound, and does with it. */
export interface Player {
  ready: boolean
  playing: boolean
  interrupted: boolean
  toggle(): void
  replay(): void
  /** 0 … 1. */
  share(): number
}

/** Plays a sound that may still be loading. */
export function usePlayer(
  buffer: AudioBuffer | null,
  onHearing: (event: HearingEvent) => void,
  onFailed: () => void,
): Player {
  const [playing, setPlaying] = useState(false)
  const [interrupted, setInterrupted] = useState(false)
  const player = useRef<SoundPlayer | null>(null)
  const told = useRef({ onHearing, onFailed })
  told.current = { onHearing, onFailed }

  useEffect(() => {
    if (!buffer) return
    const now = new SoundPlayer(buffer, {
      started: () => told.current.onHearing({ type: 'started' }),
      stopped: (share) => told.current.onHearing({ type: 'stopped', share }),
      finished: () => {
        setPlaying(false)
        told.current.onHearing({ type: 'finished', at: performance.now() })
      },
      interrupted: () => {
        setPlaying(false)
        setInterrupted(true)
      },
      failed: () => {
        setPlaying(false)
        told.current.onFailed()
      },
    })
    player.current = now
    return () => {
      now.dispose()
      player.current = null
      setPlaying(false)
      setInterrupted(false)
    }
  }, [buffer])

  const act = (action: (player: SoundPlayer) => void) => {
    if (!player.current) return
    setInterrupted(false)
    action(player.current)
    setPlaying(player.current.playing)
  }
  return {
    ready: buffer !== null,
    playing,
    interrupted,
    toggle: () => act((sound) => (sound.playing ? sound.pause() : sound.play())),
    replay: () => act((sound) => sound.replay()),
    share: () => player.current?.share ?? 0,
  }
}
