import type { Study, StudyRole } from '@soundscene/db'
import Link from 'next/link'
import { serverWords } from './server-words.ts'
import styles from './study-card.module.css'
import { titleOf } from './title-of.ts'

/** A study in a list: its title, where it stands, and what one may do in it. */
export async function StudyCard({ study }: { study: Study & { role: StudyRole } }) {
  const { words, day } = await serverWords()
  const { id, state, simulated, role, createdAt } = study
  return (
    <li className={styles.card}>
      <h2 className={styles.title}>
        <Link href={`/studies/${id}`} className={styles.link}>
          {titleOf(study, words)}
        </Link>
      </h2>
      <p className={styles.facts}>
        <span className={styles.state} data-state={state}>
          {words(`state.${state}`)}
        </span>
        {simulated && <span className={styles.state}>{words('study.simulated')}</span>}
        <span>{words(`role.${role}`)}</span>
        <span>{words('studies.created', { date: day(createdAt) })}</span>
      </p>
    </li>
  )
}
