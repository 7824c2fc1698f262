'use client'

import { Pause, Play, RotateCcw } from 'lucide-react'
import { Button, IconButton } from '../design/button.tsx'
import { useWords } from '../site/site-words.tsx'
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
  const words = useWords()
  const peaks = usePeaks(take?.id)
  const { playing, playable, position, toggle, seek } = usePlayback(sound.address)
  return (
    <section className={styles.card} aria-label={words('sound.title')}>
      <header className={styles.head}>
        <h2 className={styles.name} dir="auto">
          {sound.name ?? words('sound.title')}
        </h2>
        {take && <p className={styles.length}>{formatSeconds(take.seconds)}</p>}
      </header>
      <div className={styles.player}>
        {playable && (
          <IconButton look="quiet" label={words(playing ? 'sound.pause' : 'sound.play')} onClick={toggle}>
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
              aria-label={words('sound.position')}
              onChange={({ target }) => seek(target.valueAsNumber)}
            />
          )}
        </div>
      </div>
      {take?.notices.map(({ code, seconds }) => (
        <p key={code} className={styles.notice}>
          {words('sound.cut', { length: formatSeconds(seconds) })}
        </p>
      ))}
      <Button look="bare" icon={<RotateCcw size={16} aria-hidden="true" />} onClick={onStartOver}>
        {words(take ? 'sound.other' : 'sound.cancel')}
      </Button>
    </section>
  )
}
