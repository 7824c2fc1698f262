import type { ReactNode } from 'react'
import { requireMember } from '../../../../accounts/require.ts'
import { findStudy } from '../../../../console/find-study.ts'
import { serverWords } from '../../../../console/server-words.ts'
import { StudyTabs } from '../../../../console/study-tabs.tsx'
import { titleOf } from '../../../../console/title-of.ts'
import styles from './layout.module.css'

interface StudyLayoutProps {
  params: Promise<{ id: string }>
  children: ReactNode
}

/** The frame of every page of a study. Each page asks for its own role too: a layout is not read again for each. */
export default async function StudyLayout({ params, children }: StudyLayoutProps) {
  const { id } = await params
  const { role } = await requireMember(id)
  const { words } = await serverWords()
  return (
    <div className={styles.study}>
      <p className={styles.title}>{titleOf(await findStudy(id), words)}</p>
      <StudyTabs id={id} hasLog={role !== 'viewer'} />
      {children}
    </div>
  )
}
