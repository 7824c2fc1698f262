'use client'

import type { ReactNode } from 'react'
import { Button } from '../design/button.tsx'
import { Sign } from '../design/sign.tsx'
import { rememberLanguage } from '../words/remember-language.ts'

/** Offers another language in its own words. The page is loaded anew, which goes on where it was. */
export function LanguageSwitch({ to, children }: { to: string; children: ReactNode }) {
  const choose = () => {
    rememberLanguage(to)
    const address = new URL(location.href)
    address.searchParams.delete('lang')
    location.assign(address)
  }
  return (
    <Button look="bare" icon={<Sign name="globe" />} onClick={choose} lang={to}>
      {children}
    </Button>
  )
}
