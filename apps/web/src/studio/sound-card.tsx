'use client'

import { Pause, Play, RotateCcw } from 'lucide-react'
import { Button, IconButton } from '../design/button.tsx'
import { formatSeconds } from './format-seconds.ts'
import styles from './sound-card.module.css'
import type { HeldSound } from './studio-state.ts'
import type { Take } from './take.ts'
import { usePeaks } from './use-peaks.ts'
import { usePlayback } from './use-playback.ts'
import { Waveform } from './waveform.tsx'

interface SoundCardProps {
  sound: HeldSound
  /** The take that is shown; undefined while the sound is on its way. */
  take: Take | undefined
  onStartOver: () => void
}

/** The sound on the page: its waveform, playing it, and leaving it for another. */
export function SoundCard({ sound, take, onStartOver }: SoundCardProps) {
  const peaks = usePeaks(take?.id)
  const { playing, playable, position, toggle, seek } = usePlayback(sound.address)
  return (
    <section className={styles.card} aria-label="Your sound">
      <header className={styles.head}>
        <h2 className={styles.name} dir="auto">
          {sound.name}
        </h2>
        {take && <p className={styles.length}>{formatSeconds(take.seconds)}</p>}
      </header>
      <div className={styles.player}>
        {playable && (
          <IconButton look="quiet" label={playing ? 'Pause' : 'Play'} onClick={toggle}>
            {playing ? <Pause size={20} aria-hidden="true" /> : <Play size={20} aria-hidden="true" />}
          </IconButton>
        )}
        <div className={styles.wave}>
          <Waveform peaks={peaks} position={position} />
          {playable && (
            <input
              className={styles.seek}
              type="range"
              min={0}
              max={1}
              step={0.01}
              value={position}
              aria-label="Position in the sound"
              onChange={({ target }) => seek(target.valueAsNumber)}
            />
          )}
        </div>
      </div>
      {take?.notices.map(({ code, seconds }) => (
        <p key={code} className={styles.notice}>
          The sound is long: only its first {formatSeconds(seconds)} were used.
        </p>
      ))}
      <Button look="bare" icon={<RotateCcw size={16} aria-hidden="true" />} onClick={onStartOver}>
        {take ? 'Use another sound' : 'Cancel'}
      </Button>
    </section>
  )
}
