import type { ReactNode } from 'react'
import styles from './page-frame.module.css'

interface PageFrameProps {
  /** Words of the link that leads past the header. */
  skip: string
  header: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** What stands around the content of every page, and the way past it for whoever reads with keys. */
export function PageFrame({ skip, header, footer, children }: PageFrameProps) {
  return (
    <>
      <a className={styles.skip} href="#main">
        {skip}
      </a>
      {header}
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {footer}
    </>
  )
}
