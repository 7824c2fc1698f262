import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './button.module.css'

/** A link that looks like a primary button: for the one place to go next. */
export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={`${styles.button} ${styles.primary}`}>
      {children}
    </Link>
  )
}
