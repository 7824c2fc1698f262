'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Button } from '../design/button.tsx'
import { useLocale, useWords } from './console-words.tsx'

/** Offers the other language in its own words, and remembers the choice for a year. */
export function LanguageSwitch() {
  const words = useWords()
  const other = useLocale() === 'en' ? 'de' : 'en'
  const router = useRouter()
  const choose = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on pages without TLS
    document.cookie = `locale=${other}; path=/; max-age=31536000; samesite=lax`
    router.refresh()
  }
  return (
    <Button look="bare" icon={<Languages size={18} aria-hidden="true" />} onClick={choose} lang={other}>
      {words('nav.language')}
    </Button>
  )
}
