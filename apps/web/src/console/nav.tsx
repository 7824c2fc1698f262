'use client'

import type { Experimenter } from '../accounts/signed-in.ts'
import { useWords } from './console-words.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import styles from './nav.module.css'
import { NavLink } from './nav-link.tsx'
import { SignOut } from './sign-out.tsx'

/** Where one can go in the console; to whoever isn't signed in only the language is offered. */
export function Nav({ experimenter }: { experimenter: Pick<Experimenter, 'isAdmin'> | null }) {
  const words = useWords()
  return (
    <nav aria-label={words('nav.label')} className={styles.nav}>
      {experimenter && (
        <>
          <NavLink href="/studies">{words('nav.studies')}</NavLink>
          {experimenter.isAdmin && <NavLink href="/people">{words('nav.people')}</NavLink>}
          <NavLink href="/account">{words('nav.account')}</NavLink>
        </>
      )}
      <div className={styles.rest}>
        <LanguageSwitch />
        {experimenter && <SignOut />}
      </div>
    </nav>
  )
}
