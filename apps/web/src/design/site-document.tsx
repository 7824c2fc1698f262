import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { siteAddress } from '../server/site-address.ts'
import { displayFont } from './display-font.ts'
import { Document } from './document.tsx'
import { SiteShell } from './site-shell.tsx'

/** What search engines and chats are told of a page of the site that says nothing else. */
export const siteMetadata = async (): Promise<Metadata> => ({
  metadataBase: await siteAddress(),
  title: { default: 'soundscene: what does a sound look like?', template: '%s · soundscene' },
  description: 'Drop or record a sound and see a picture of the scene it came from.',
})

/** A page of the site, but for those of raters. */
export function SiteDocument({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <Document locale={locale} font={displayFont}>
      <SiteShell>{children}</SiteShell>
    </Document>
  )
}
