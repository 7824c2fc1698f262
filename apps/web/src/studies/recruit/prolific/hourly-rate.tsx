'use client'

import { useFormat, useStudyWords } from '../../words/use-study-words.ts'
import { hourly, leastHourly } from './money.ts'
import styles from './prolific.module.css'

/** What an hour comes to; Prolific takes no study that pays less than its least. */
export function HourlyRate({ reward, minutes }: { reward: number | null; minutes: number }) {
  const words = useStudyWords()
  const format = useFormat()
  const rate = reward === null ? null : hourly(reward, minutes)
  return (
    <p role="status" className={rate !== null && rate < leastHourly ? styles.warning : styles.rate}>
      {rate === null
        ? words('prolific.hourly-unknown')
        : words(rate < leastHourly ? 'prolific.hourly-low' : 'prolific.hourly', { rate: format.score(rate / 100) })}
    </p>
  )
}
