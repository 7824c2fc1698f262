'use client'

import type { LiveStudy } from '@soundscene/fieldwork'
import { CircleCheckBig, CircleDashed, CircleStop } from 'lucide-react'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import styles from './live.module.css'
import { type Registered, stopLightOf } from './stop-light.ts'

const lamps = { wait: CircleDashed, settled: CircleCheckBig, full: CircleStop }

/** Says whether data collection may end, and why it is no cheating to look. */
export function LightPanel({ study, registered }: { study: LiveStudy; registered: Registered }) {
  const words = useStudyWords()
  const format = useFormat()
  const { light, settled, open, confidence } = stopLightOf(study, registered)
  const Lamp = lamps[light]
  const named = ([lower, higher]: readonly [string, string]) =>
    words('light.order', { lower: nameOf(lower), higher: nameOf(higher) })
  const nameOf = (name: string) => (name === 'match' || name === 'other' ? words(`answer.${name}`) : name)
  return (
    <section className={styles.panel} aria-labelledby="light">
      <h2 id="light" className={styles.heading}>
        {words('light.title')}
      </h2>
      <div className={styles.light}>
        <Lamp className={styles.lamp} data-light={light} size={56} aria-hidden="true" />
        <p className={styles.said} role="status" data-light={light}>
          {words(`light.${light}`)}
        </p>
      </div>
      {settled.length > 0 && <p>{words('light.settled-list', { orders: settled.map(named).join('; ') })}</p>}
      {open.length > 0 && (
        <p>{words('light.open-list', { orders: open.map(([a, b]) => `${nameOf(a)} / ${nameOf(b)}`).join('; ') })}</p>
      )}
      <p className={styles.soft}>{words('light.means', { confidence: format.percent(confidence) })}</p>
    </section>
  )
}
