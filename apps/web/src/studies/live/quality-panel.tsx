'use client'

import type { CheckAlarm, CheckSummary, LiveFigures, LiveStudy, Stratum } from '@soundscene/fieldwork'
import { TriangleAlert } from 'lucide-react'
import { StackedBar } from '../charts/stacked-bar.tsx'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import styles from './live.module.css'

/** How carefully raters work, and whether they are people: unknown is no failure, and a check that changes is an alarm. */
export function QualityPanel({ study }: { study: LiveStudy }) {
  const words = useStudyWords()
  const strata = Object.entries(study.strata) as [Stratum, LiveFigures][]
  return (
    <div className={styles.tiles}>
      <Check title={words('quality.bot')} check={study.checks.bot} />
      <Check title={words('quality.double')} check={study.checks.double} />
      {strata.map(([stratum, figures]) => (
        <Care
          key={stratum}
          title={
            strata.length === 1 ? words('quality.care') : `${words('quality.care')} · ${words(`stratum.${stratum}`)}`
          }
          figures={figures}
        />
      ))}
    </div>
  )
}

function Check({ title, check: { pass, fail, unknown, unused, alarm } }: { title: string; check: CheckSummary }) {
  const words = useStudyWords()
  const format = useFormat()
  const isUsed = pass + fail + unknown > 0
  return (
    <section className={styles.panel} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {isUsed && (
        <StackedBar
          parts={[
            { name: words('check.pass'), value: pass, text: format.count(pass), tone: 'good' },
            { name: words('check.unknown'), value: unknown, text: format.count(unknown), tone: 'idle' },
            { name: words('check.fail'), value: fail, text: format.count(fail), tone: 'lost' },
          ]}
        />
      )}
      <p className={styles.soft}>{words(isUsed ? 'check.unknown-counts' : 'check.unused')}</p>
      {isUsed && unused > 0 && <p className={styles.soft}>{words('check.unused-some', { count: unused })}</p>}
      <div role="alert">{alarm && <Alarm alarm={alarm} />}</div>
    </section>
  )
}

function Alarm({ alarm: { before, recent, raters } }: { alarm: CheckAlarm }) {
  const words = useStudyWords()
  const format = useFormat()
  return (
    <p className={styles.alarm}>
      <TriangleAlert size={20} aria-hidden="true" />
      {recent === 0
        ? words('check.silent', { count: raters })
        : words('check.alarm', {
            before: before === null ? '–' : format.percent(before),
            recent: format.percent(recent),
          })}
    </p>
  )
}

function Care({ title, figures }: { title: string; figures: LiveFigures }) {
  const words = useStudyWords()
  const format = useFormat()
  const { attention, leftShare, responseMs } = figures
  const checked = attention.passed + attention.failed
  return (
    <section className={styles.panel} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {checked > 0 && (
        <p>{words('quality.attention', { passed: format.count(attention.passed), checked: format.count(checked) })}</p>
      )}
      {leftShare !== null && <p>{words('quality.side', { left: format.percent(leftShare) })}</p>}
      {responseMs && (
        <p>
          {words('quality.times', {
            quick: format.seconds(responseMs[0]),
            middle: format.seconds(responseMs[1]),
            slow: format.seconds(responseMs[2]),
          })}
        </p>
      )}
    </section>
  )
}
