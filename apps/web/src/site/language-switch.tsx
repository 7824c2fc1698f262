'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Button } from '../design/button.tsx'
import { Sign } from '../design/sign.tsx'
import { rememberLanguage } from '../words/remember-language.ts'
import styles from './language-switch.module.css'

/** Offers the other language in its own words; the page keeps what was typed into it. */
export function LanguageSwitch({ to, children }: { to: string; children: ReactNode }) {
  const router = useRouter()
  const choose = () => {
    rememberLanguage(to)
    router.refresh()
  }
  return (
    <Button look="bare" className={styles.switch} icon={<Sign name="globe" />} onClick={choose} lang={to}>
      {children}
    </Button>
  )
}
