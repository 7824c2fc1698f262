'use client'

import type { LiveStudy } from '@soundscene/fieldwork'
import { CircleCheckBig, CircleDashed, CircleStop } from 'lucide-react'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import { comparedName } from './contrast-name.ts'
import styles from './live.module.css'
import { stopLightOf } from './stop-light.ts'

/** From so many raters on the sequences hold. */
const fewestRaters = 15

const lamps = { wait: CircleDashed, settled: CircleCheckBig, full: CircleStop }

/** Says whether data collection may end, and why it is no cheating to look. */
export function LightPanel({ study }: { study: LiveStudy }) {
  const words = useStudyWords()
  const format = useFormat()
  const { light, settled, open } = stopLightOf(study)
  const Lamp = lamps[light]
  const named = ([lower, higher]: readonly [string, string]) =>
    words('light.order', { lower: nameOf(lower), higher: nameOf(higher) })
  const nameOf = (name: string) => comparedName(name, words)
  const done = Math.min(...(study.strata.site?.contrasts ?? []).map(({ raters }) => raters))
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
      {done < fewestRaters && <p>{words('light.few', { done, least: fewestRaters })}</p>}
      <p className={styles.soft}>{words('light.means', { confidence: format.percent(study.registered.confidence) })}</p>
    </section>
  )
}
