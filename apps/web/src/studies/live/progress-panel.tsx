'use client'

import type { GroupProgress, LiveStudy } from '@soundscene/fieldwork'
import { StackedBar } from '../charts/stacked-bar.tsx'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import { endedText, groupName } from './group-words.ts'
import styles from './live.module.css'

/** How far the plan is fulfilled, and where raters are lost. */
export function ProgressPanel({ study }: { study: LiveStudy }) {
  const words = useStudyWords()
  const format = useFormat()
  const { stored, wanted, fewest, most, technical } = study.progress
  return (
    <section className={styles.panel} aria-labelledby="progress">
      <h2 id="progress" className={styles.heading}>
        {words('progress.title')}
      </h2>
      <p className={styles.big}>
        {words('progress.votes', { stored: format.count(stored), wanted: format.count(wanted) })}
      </p>
      <StackedBar
        whole={wanted}
        parts={[
          {
            name: words('progress.stored'),
            value: stored,
            text: format.percent(wanted ? stored / wanted : 0),
            tone: 'good',
          },
        ]}
      />
      <p className={styles.soft}>
        {words('progress.balance', { fewest, most, technical })} {words(`state.${study.state}`)}
      </p>
      {study.groups.map((group) => (
        <Group key={group.group} group={group} />
      ))}
    </section>
  )
}

/** Who of a group finished, is there, went away or had to leave. */
function Group({ group }: { group: GroupProgress }) {
  const words = useStudyWords()
  const format = useFormat()
  const { complete, active, away, ended, wanted } = group
  const lost = Object.values(ended).reduce((sum, count) => sum + count, 0)
  const parts = [
    { name: words('funnel.complete'), value: complete, text: format.count(complete), tone: 'good' as const },
    { name: words('funnel.active'), value: active, text: format.count(active), tone: 'busy' as const },
    { name: words('funnel.away'), value: away, text: format.count(away), tone: 'idle' as const },
    { name: words('funnel.ended'), value: lost, text: format.count(lost), tone: 'lost' as const },
  ]
  return (
    <div className={styles.group}>
      <p className={styles.groupName}>
        <span>{groupName(group.group, words)}</span>
        <span>
          {wanted === null
            ? words('funnel.came', { count: complete + active + away + lost })
            : words('funnel.of-quota', { complete: format.count(complete), wanted: format.count(wanted) })}
        </span>
      </p>
      <StackedBar parts={parts} />
      {lost > 0 && <p className={styles.soft}>{endedText(ended, words)}</p>}
    </div>
  )
}
