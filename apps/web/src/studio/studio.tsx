'use client'

import type { Translate } from '@soundscene/i18n/translator'
import { type ReactNode, useEffect, useRef } from 'react'
import { LiveRegion } from '../design/live-region.tsx'
import { useWords } from '../site/site-words.tsx'
import type { ShownKey } from '../site/words/words.ts'
import { className } from '../words/class-name.ts'
import { Actions } from './actions.tsx'
import { Alert } from './alert.tsx'
import { DropZone } from './drop-zone.tsx'
import { FilmStrip } from './film-strip.tsx'
import { Print } from './print.tsx'
import { type Problem, problem } from './problem.ts'
import { RecordingPanel } from './recording-panel.tsx'
import { type Sample, Samples } from './samples.tsx'
import { SoundCard } from './sound-card.tsx'
import { progressText } from './steps.ts'
import styles from './studio.module.css'
import { shownTake } from './studio-state.ts'
import { guessOf, isFinal, percent, type Take } from './take.ts'
import { type StudioStart, type Studio as StudioState, useStudio } from './use-studio.ts'
import { Verdict } from './verdict.tsx'

interface StudioProps extends StudioStart {
  /** The words above the studio, which need no script. */
  children: ReactNode
  samples: readonly Sample[]
  /** Largest file that the site takes, in MB. */
  largestMegabytes: number
}

/** The page's one tool: a sound on one side, its picture on the other. */
export function Studio({ children, samples, largestMegabytes, ...start }: StudioProps) {
  const words = useWords()
  const studio = useStudio(start)
  const { phase, takes, selected, problem } = studio.state
  const take = shownTake(studio.state)
  return (
    <div className={styles.studio}>
      <div className={`${styles.words} ${phase === 'empty' || phase === 'asking' ? '' : styles.brief}`}>{children}</div>
      <div className={styles.sound}>
        <Deck studio={studio} take={take} largestMegabytes={largestMegabytes} />
        <Alert problem={take ? null : problem} />
      </div>
      <div className={styles.scene}>
        <Print phase={phase} take={take} />
        <Alert problem={take ? (problem ?? failureOf(take)) : null} />
        {take && isFinal(take) && <Actions take={take} studio={studio} />}
        {takes.length > 1 && <FilmStrip takes={takes} selected={selected} onSelect={studio.select} />}
      </div>
      <div className={styles.verdict}>{take && <Verdict take={take} />}</div>
      <div className={styles.samples}>
        <Samples
          samples={samples}
          disabled={phase === 'uploading' || phase === 'recording'}
          onChoose={({ name, address }) =>
            studio.submitSample(words('sound.sample', { name: className(words, name) }), address)
          }
        />
      </div>
      <LiveRegion>{announcement(words, studio)}</LiveRegion>
    </div>
  )
}

interface DeckProps {
  studio: StudioState
  take: Take | undefined
  largestMegabytes: number
}

/** The sound's side: the way in, a running recording, or the sound that is there. Keeps the focus when it changes. */
function Deck({ studio, take, largestMegabytes }: DeckProps) {
  const { phase, sound } = studio.state
  const deck = useFocusOnChange(phase)
  const submitFiles = (files: FileList) => {
    const [file] = files
    if (!file) return
    if (file.size > largestMegabytes * 1e6)
      return studio.refuse(problem('sound/too-large', { limit: largestMegabytes }))
    void studio.submit(file, file.name)
  }
  return (
    <div ref={deck} tabIndex={-1} className={styles.deck}>
      {(phase === 'empty' || phase === 'asking') && (
        <DropZone onFiles={submitFiles} onRecord={studio.record} asking={phase === 'asking'} />
      )}
      {phase === 'recording' && (
        <RecordingPanel level={studio.level} onFinish={studio.finishRecording} onCancel={studio.startOver} />
      )}
      {sound && <SoundCard sound={sound} take={take} onStartOver={studio.startOver} />}
    </div>
  )
}

/** A control that vanishes takes the focus with it; this brings it to the region that replaced the control. */
function useFocusOnChange(phase: string) {
  const region = useRef<HTMLDivElement>(null)
  const before = useRef(phase)
  useEffect(() => {
    if (before.current !== phase && !region.current?.contains(document.activeElement)) region.current?.focus()
    before.current = phase
  }, [phase])
  return region
}

const failureOf = (take: Take | undefined): Problem | null =>
  take?.error ? { code: take.error.code, detail: take.error.message } : null

/** What a screen reader says about the state of things. */
function announcement(words: Translate<ShownKey>, { state }: StudioState): string {
  const take = shownTake(state)
  if (state.phase === 'asking') return words('drop.asking')
  if (state.phase === 'recording') return words('recording.announced')
  if (state.phase === 'empty' || take?.state === 'failed') return ''
  const guess = take && guessOf(take)
  return guess
    ? words('print.done', { name: className(words, guess.class), percent: percent(guess.share) })
    : progressText(words, state.phase, take)
}
