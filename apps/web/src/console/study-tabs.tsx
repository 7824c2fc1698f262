'use client'

import { useStudyWords } from '../studies/words/use-study-words.ts'
import { useWords } from './console-words.tsx'
import styles from './nav.module.css'
import { NavLink } from './nav-link.tsx'

interface StudyTabsProps {
  id: string
  /** Whether whoever looks may read what was done in the study. */
  hasLog: boolean
}

/** The parts of a study. */
export function StudyTabs({ id, hasLog }: StudyTabsProps) {
  const words = useWords()
  const studyWords = useStudyWords()
  return (
    <nav aria-label={words('study.tabs')} className={styles.nav}>
      <NavLink href={`/studies/${id}`} exact>
        {words('study.overview')}
      </NavLink>
      <NavLink href={`/studies/${id}/recruit`}>{studyWords('tab.recruit')}</NavLink>
      <NavLink href={`/studies/${id}/live`}>{studyWords('tab.live')}</NavLink>
      <NavLink href={`/studies/${id}/results`}>{studyWords('tab.results')}</NavLink>
      <NavLink href={`/studies/${id}/members`}>{words('study.members')}</NavLink>
      {hasLog && <NavLink href={`/studies/${id}/log`}>{words('study.log')}</NavLink>}
    </nav>
  )
}
