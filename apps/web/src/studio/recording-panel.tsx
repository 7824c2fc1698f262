'use client'

import { Square } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Viewfinder } from '../design/viewfinder.tsx'
import { useWords } from '../site/site-words.tsx'
import { formatSeconds } from './format-seconds.ts'
import styles from './recording-panel.module.css'
import { Waveform } from './waveform.tsx'

const longestSeconds = 60
const levelsPerSecond = 10
const shownLevels = 96

interface RecordingPanelProps {
  level: () => number
  onFinish: () => void
  onCancel: () => void
}

/** A running recording: time, the sound as it comes in, and the way to end it. Ends by itself after a minute. */
export function RecordingPanel({ level, onFinish, onCancel }: RecordingPanelProps) {
  const words = useWords()
  const { levels, seconds } = useLevels(level)
  const stop = useRef<HTMLDivElement>(null)
  useEffect(() => stop.current?.querySelector('button')?.focus(), [])
  const finish = useEffectEvent(onFinish)
  const full = seconds >= longestSeconds
  useEffect(() => {
    if (full) finish()
  }, [full])

  return (
    <Viewfinder className={styles.panel}>
      <p className={styles.time}>
        <span className={styles.lamp} aria-hidden="true" />
        {words('recording.title')}
        <span role="timer">
          {formatSeconds(seconds)} / {formatSeconds(longestSeconds)}
        </span>
      </p>
      <Waveform peaks={levels} />
      <div ref={stop} className={styles.ways}>
        <Button look="primary" icon={<Square size={16} fill="currentColor" aria-hidden="true" />} onClick={onFinish}>
          {words('recording.finish')}
        </Button>
        <Button look="bare" onClick={onCancel}>
          {words('recording.cancel')}
        </Button>
      </div>
    </Viewfinder>
  )
}

function useLevels(level: () => number) {
  const [levels, setLevels] = useState<number[]>([])
  const [seconds, setSeconds] = useState(0)
  const measure = useEffectEvent((started: number) => {
    setLevels([...levels, level()])
    setSeconds((performance.now() - started) / 1000)
  })
  useEffect(() => {
    const started = performance.now()
    const timer = setInterval(() => measure(started), 1000 / levelsPerSecond)
    return () => clearInterval(timer)
  }, [])
  const recent = levels.slice(-shownLevels)
  const padded = [...recent, ...new Array<number>(shownLevels - recent.length).fill(0)]
  return { levels: padded, seconds }
}
