'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './nav.module.css'

interface NavLinkProps {
  href: string
  /** Whether only this very page counts, not those below it. */
  exact?: boolean
  children: string
}

/** A link that says when it leads to where one is. */
export function NavLink({ href, exact = false, children }: NavLinkProps) {
  const path = usePathname()
  const here = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <Link href={href} className={styles.link} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  )
}
