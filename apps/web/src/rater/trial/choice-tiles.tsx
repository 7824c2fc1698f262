'use client'

import { useId } from 'react'
import { Sign } from '../../design/sign.tsx'
import { LockableRadio } from '../options.tsx'
import { useWords } from '../rater-words.tsx'
import styles from './choice-tiles.module.css'
import type { Side } from './trial-state.ts'

interface ChoiceTilesProps {
  /** How the ids of the inputs begin. */
  name: string
  questionId: string
  /** Addresses of the pictures, the left one first. */
  pictures: readonly string[]
  value: Side | null
  onChoose: (side: Side) => void
  lockedBy: string | undefined
}

/**
 * Two pictures beside each other, below each other on a phone, and a third answer of the same weight. What is left stays
 * left in every language.
 */
export function ChoiceTiles({ name, questionId, pictures, value, onChoose, lockedBy }: ChoiceTilesProps) {
  const words = useWords()
  const ids = useId()
  const radio = (side: Side) => (
    <LockableRadio
      id={`${name}-${side}`}
      name={name}
      locked={lockedBy !== undefined}
      checked={value === side}
      onChoose={() => onChoose(side)}
      labelledBy={`${ids}-${side}`}
    />
  )
  return (
    <div role="radiogroup" aria-labelledby={questionId} aria-describedby={lockedBy} className={styles.group}>
      {(['left', 'right'] as const).map((side, place) => (
        <label
          key={side}
          htmlFor={`${name}-${side}`}
          className={styles.tile}
          data-side={side}
          data-locked={lockedBy ? '' : undefined}
        >
          {/* biome-ignore lint/performance/noImgElement: shown as it is; an optimiser would tell pictures apart */}
          <img src={pictures[place]} alt={words('trial.picture')} draggable={false} className={styles.picture} />
          <span className={styles.caption}>
            {radio(side)}
            <span id={`${ids}-${side}`} dir="auto">
              <span className={styles.wide}>{words(`trial.${side}`)}</span>
              <span className={styles.narrow}>{words(side === 'left' ? 'trial.top' : 'trial.bottom')}</span>
            </span>
            <Sign name="check" className={styles.check} />
          </span>
        </label>
      ))}
      <label
        htmlFor={`${name}-neither`}
        className={`${styles.tile} ${styles.neither}`}
        data-side="neither"
        data-locked={lockedBy ? '' : undefined}
      >
        <span className={styles.caption}>
          {radio('neither')}
          <span id={`${ids}-neither`} dir="auto">
            {words('trial.neither')}
          </span>
          <Sign name="check" className={styles.check} />
        </span>
      </label>
    </div>
  )
}
