'use client'

import type { SoundCheck } from '@soundscene/fieldwork'
import { type FormEvent, type ReactNode, useId, useReducer, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { LiveRegion } from '../../design/live-region.tsx'
import { className } from '../../words/class-name.ts'
import { addressOf, post } from '../api.ts'
import { type Device, devices, knownDevice, rememberDevice } from '../listening-device.ts'
import { Options } from '../options.tsx'
import type { Place } from '../place.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useWords } from '../rater-words.tsx'
import { useMaterial } from '../stimuli/use-material.ts'
import { hear, isHeard, unheard } from '../trial/hearing.ts'
import { PlayerBar } from '../trial/player-bar.tsx'
import { usePlayer } from '../trial/use-player.ts'
import { useStep } from '../use-step.ts'
import styles from '../way.module.css'
import { Heading } from './heading.tsx'
import type { StepProps } from './step-view.tsx'

/** The sound check, anew for each try. */
export function SoundCheckStep({ check, ...props }: StepProps & { check: SoundCheck }) {
  const words = useWords()
  const { study } = props
  const [first] = useState(check.triesLeft)
  const [device, setDevice] = useState<Device | null>(() => knownDevice(study))
  const choose = (chosen: Device) => {
    setDevice(chosen)
    rememberDevice(study, chosen)
  }
  return (
    <div className={styles.column}>
      <Heading>{words('check.title')}</Heading>
      <p className={styles.lead}>{words('check.intro')}</p>
      <div role="status" className={styles.alert}>
        {check.triesLeft < first && <p className={styles.note}>{words('check.wrong', { count: check.triesLeft })}</p>}
      </div>
      <Try key={check.triesLeft} check={check} {...props}>
        <Options
          name="device"
          question={words('check.device')}
          options={devices.map((value) => ({ value, label: words(`check.${value}`) }))}
          value={device}
          onChoose={choose}
        />
      </Try>
    </div>
  )
}

const noPictures: string[] = []

function Try({
  study,
  store,
  check,
  onPlace,
  refresh,
  children,
}: StepProps & { check: SoundCheck; children: ReactNode }) {
  const words = useWords()
  const [hearing, dispatch] = useReducer(hear, unheard)
  const [answer, setAnswer] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  const why = useId()
  const { busy, refusal, run } = useStep(refresh)
  const buffer = useMaterial(store, { soundId: check.soundId, pictureIds: noPictures }, () => setBroken(true))
  const player = usePlayer(buffer, dispatch, () => setBroken(true))
  const heard = isHeard(hearing)
  const gate = words(player.interrupted ? 'trial.interrupted' : heard ? 'trial.open' : 'trial.locked')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (answer === null || !heard) return
    void run(async () => onPlace(await post<Place>(addressOf(study, '/sound-check'), { answer })))
  }
  return (
    <form className={styles.column} onSubmit={send}>
      <PlayerBar player={player} begun={hearing.plays > 0} />
      {broken && (
        <p role="alert" className={styles.note}>
          {words('check.broken')}
        </p>
      )}
      <p id={why} className={styles.soft}>
        {gate}
      </p>
      <LiveRegion>{gate}</LiveRegion>
      <Options
        name="heard"
        question={words('check.question')}
        options={check.options.map((value) => ({ value, label: className(words, value) }))}
        value={answer}
        onChoose={setAnswer}
        lockedBy={heard ? undefined : why}
      />
      {children}
      <ProblemNote refusal={refusal} />
      <div className={styles.actions}>
        <Button
          look="primary"
          type="submit"
          aria-disabled={busy || answer === null}
          aria-describedby={heard ? undefined : why}
        >
          {words('check.submit')}
        </Button>
      </div>
    </form>
  )
}
