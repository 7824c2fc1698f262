import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

interface PageProps {
  title: string
  lead?: string
  children?: ReactNode
}

/** A page of the console: its title, and sections below. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </div>
  )
}

/** A part of a page: what it is about, and beside that what can be seen and done. */
export function Section({ title, lead, children }: PageProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.words}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
