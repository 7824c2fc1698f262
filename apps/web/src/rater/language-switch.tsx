'use client'

import type { ReactNode } from 'react'
import { Button } from '../design/button.tsx'
import { Sign } from '../design/sign.tsx'

/** Offers another language in its own words. The page is loaded anew, which goes on where it was. */
export function LanguageSwitch({ to, children }: { to: string; children: ReactNode }) {
  const choose = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on pages without TLS
    document.cookie = `locale=${to}; path=/; max-age=31536000; samesite=lax`
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
