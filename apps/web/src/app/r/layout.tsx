import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Document } from '../../design/document.tsx'
import { directionOf, raterLocaleOf } from '../../rater/locale.ts'
import { RaterShell } from '../../rater/shell.tsx'

export { viewport } from '../../design/viewport.ts'

export const metadata: Metadata = {
  title: 'Listening study',
  description: 'Hear sounds, look at pictures, and say how well they go together.',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/**
 * Raters' pages have a frame of their own: nothing in it may lead away, or tell what the pictures are. Their headings are
 * in the font of the text, for the first trial waits for no other.
 */
export default async function RaterLayout({ children }: { children: ReactNode }) {
  const locale = raterLocaleOf(await headers())
  return (
    <Document locale={locale} direction={directionOf(locale)} compact>
      <RaterShell locale={locale}>{children}</RaterShell>
    </Document>
  )
}
