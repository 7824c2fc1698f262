'use client'

import type { RaterTrial } from '@soundscene/fieldwork'
import type { TrialAnswer } from '@soundscene/fieldwork/config'
import { type FormEvent, type ReactNode, useEffect, useId, useReducer, useRef } from 'react'
import { Button } from '../../design/button.tsx'
import { LiveRegion } from '../../design/live-region.tsx'
import { Options } from '../options.tsx'
import { useWords } from '../rater-words.tsx'
import type { StimulusStore } from '../stimuli/stimulus-store.ts'
import { useMaterial } from '../stimuli/use-material.ts'
import { ChoiceTiles } from './choice-tiles.tsx'
import { isHeard } from './hearing.ts'
import type { KeyAction } from './key-action.ts'
import { KeyHelp } from './key-help.tsx'
import { PlayerBar } from './player-bar.tsx'
import styles from './trial-card.module.css'
import { advance, answerOf, freshTrial, isBegun, type Question, type Side, technicalAnswer } from './trial-state.ts'
import { useKeySetting } from './use-key-setting.ts'
import { usePlayer } from './use-player.ts'
import { useTrialKeys } from './use-trial-keys.ts'

interface TrialCardProps {
  trial: RaterTrial
  /** Asked about a rating. */
  questions: readonly Question[]
  store: StimulusStore
  onAnswer: (answer: TrialAnswer) => void
  /** How far the rater is. */
  progress: ReactNode
  /** Something to be told above the question. */
  note?: string | undefined
  /** What stands in place of the buttons once the trial is answered. */
  after?: ReactNode
}

const scores = [5, 4, 3, 2, 1] as const

/** One trial: hear the sound to its end, then answer; what was chosen can be changed until it is confirmed. */
export function TrialCard({ trial, questions, store, onAnswer, progress, note, after }: TrialCardProps) {
  const words = useWords()
  const { id, kind } = trial
  const [state, dispatch] = useReducer(advance, freshTrial)
  const [keysOn, setKeysOn] = useKeySetting()
  const [title, why] = [useId(), useId()]
  const playButton = useRef<HTMLButtonElement>(null)
  const fail = (what: 'sound' | 'picture' | 'other') => onAnswer(technicalAnswer(state, what, performance.now()))
  const buffer = useMaterial(store, trial, fail)
  const player = usePlayer(buffer, dispatch, () => fail('sound'))
  const heard = isHeard(state.hearing)
  const over = after !== undefined
  const lockedBy = heard && !over ? undefined : why
  const complete = answerOf(state, kind, questions, 0) !== null

  useEffect(() => {
    scrollTo(0, 0)
    playButton.current?.focus({ preventScroll: true })
  }, [])

  const confirm = () => {
    const answer = over ? null : answerOf(state, kind, questions, performance.now())
    if (answer) onAnswer(answer)
  }
  const choose = (choice: Side) => {
    if (lockedBy) return
    dispatch({ type: 'chose', choice })
    document.getElementById(`${id}-${choice}`)?.focus()
  }
  const score = (value: (typeof scores)[number]) => {
    if (lockedBy) return
    const question = questionAt(questions, document.activeElement, state.scores)
    dispatch({ type: 'scored', question, score: value })
    document.getElementById(`${id}-${question}-${value}`)?.focus()
  }
  useTrialKeys(kind, keysOn && !over, (action: KeyAction) => {
    if (action.type === 'toggle') player.toggle()
    else if (action.type === 'replay') player.replay()
    else if (action.type === 'confirm') confirm()
    else if (action.type === 'choose') choose(action.choice)
    else score(action.score)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm()
  }

  const gate = words(player.interrupted ? 'trial.interrupted' : heard ? 'trial.open' : 'trial.locked')
  const [only] = questions.length === 1 ? questions : []
  return (
    <form className={styles.trial} onSubmit={submit} autoComplete="off" data-kind={kind}>
      {progress}
      {note && <p className={styles.note}>{note}</p>}
      <h1 id={title} className={styles.question}>
        {words(kind === 'choice' ? 'trial.choice' : only ? `trial.${only}` : 'trial.together')}
      </h1>
      <PlayerBar player={player} begun={state.hearing.plays > 0} playRef={playButton}>
        <p id={why} className={styles.gate} data-open={heard} hidden={over}>
          {gate}
        </p>
      </PlayerBar>
      <LiveRegion>{gate}</LiveRegion>
      {kind === 'choice' ? (
        <ChoiceTiles
          name={id}
          questionId={title}
          pictures={trial.pictureIds.map(store.address)}
          value={state.choice}
          onChoose={choose}
          lockedBy={lockedBy}
        />
      ) : (
        <div className={styles.rating} data-questions={questions.length}>
          {/* biome-ignore lint/performance/noImgElement: shown as it is; an optimiser would tell pictures apart */}
          <img
            src={store.address(trial.pictureIds[0] ?? '')}
            alt={words('trial.picture')}
            draggable={false}
            className={styles.picture}
          />
          {questions.map((question) => (
            <Options
              key={question}
              name={`${id}-${question}`}
              question={words(`trial.${question}`)}
              hidden={only !== undefined}
              options={scores.map((value) => ({ value: `${value}`, mark: `${value}`, label: words(`trial.${value}`) }))}
              value={state.scores[question] === undefined ? null : `${state.scores[question]}`}
              onChoose={(value) => dispatch({ type: 'scored', question, score: Number(value) as 1 })}
              lockedBy={lockedBy}
            />
          ))}
        </div>
      )}
      {after ?? (
        <div className={styles.actions}>
          <Button aria-disabled={!isBegun(state)} onClick={() => dispatch({ type: 'undone' })}>
            {words('trial.undo')}
          </Button>
          <Button look="primary" type="submit" aria-disabled={!complete} aria-describedby={lockedBy}>
            {words('trial.confirm')}
          </Button>
        </div>
      )}
      <KeyHelp kind={kind} on={keysOn} onChange={setKeysOn} />
    </form>
  )
}

/** The question that a score by key is for: where the focus is, else the first without an answer, else the last. */
function questionAt(
  questions: readonly Question[],
  focused: Element | null,
  given: Partial<Record<Question, unknown>>,
): Question {
  const here = questions.find(
    (question) => focused instanceof HTMLInputElement && focused.name.endsWith(`-${question}`),
  )
  return here ?? questions.find((question) => given[question] === undefined) ?? 'overall'
}
