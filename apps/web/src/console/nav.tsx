'use client'

import type { Experimenter } from '../accounts/signed-in.ts'
import { useWords } from './console-words.tsx'
import styles from './nav.module.css'
import { NavLink } from './nav-link.tsx'
import { SignOut } from './sign-out.tsx'

/** Where somebody who is signed in can go in the console. */
export function Nav({ experimenter }: { experimenter: Pick<Experimenter, 'isAdmin'> | null }) {
  const words = useWords()
  if (!experimenter) return null
  return (
    <nav aria-label={words('nav.label')} className={styles.nav}>
      <NavLink href="/studies">{words('nav.studies')}</NavLink>
      {experimenter.isAdmin && <NavLink href="/people">{words('nav.people')}</NavLink>}
      <NavLink href="/account">{words('nav.account')}</NavLink>
      <div className={styles.rest}>
        <SignOut />
      </div>
    </nav>
  )
}
