'use client'

import { type ReactNode, type Ref, useEffect, useRef } from 'react'
import { Sign } from '../../design/sign.tsx'
import { useWords } from '../rater-words.tsx'
import styles from './player-bar.module.css'
import type { Player } from './use-player.ts'

interface PlayerBarProps {
  player: Player
  /** Whether the sound was started before: then it can be played from the beginning. */
  begun: boolean
  playRef?: Ref<HTMLButtonElement>
  /** What is said about the sound. */
  children?: ReactNode
}

/** The sound of a question: play, pause, from the beginning, and how far it is. */
export function PlayerBar({ player, begun, playRef, children }: PlayerBarProps) {
  const words = useWords()
  const bar = useRef<HTMLProgressElement>(null)
  const { playing, ready } = player

  useEffect(() => {
    if (bar.current) bar.current.value = player.share()
    if (!playing) return
    let frame = requestAnimationFrame(function follow() {
      if (bar.current) bar.current.value = player.share()
      frame = requestAnimationFrame(follow)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing, player])

  const label = words(!ready ? 'trial.loading' : playing ? 'trial.pause' : 'trial.play')
  return (
    <div className={styles.bar}>
      <button
        type="button"
        ref={playRef}
        className={styles.play}
        aria-disabled={!ready}
        data-player={ready ? 'ready' : 'loading'}
        onClick={player.toggle}
      >
        <span className={styles.disc}>
          <Sign name={playing ? 'pause' : 'play'} size={26} />
        </span>
        <span>{label}</span>
      </button>
      {children}
      {begun && (
        <button type="button" className={styles.again} onClick={player.replay}>
          <Sign name="again" />
          <span className={styles.againWords}>{words('trial.replay')}</span>
        </button>
      )}
      <progress ref={bar} max={1} className={styles.progress} aria-hidden="true" />
    </div>
  )
}
