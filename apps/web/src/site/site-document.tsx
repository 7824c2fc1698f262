import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Document } from '../design/document.tsx'
import { PageFrame } from '../design/page-frame.tsx'
import { siteAddress } from '../server/site-address.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { siteWords } from './server-words.ts'
import { SiteWords } from './site-words.tsx'
import { shownIn } from './words/words.ts'

/** What search engines and chats are told of a page of the site that says nothing else. */
export async function siteMetadata(): Promise<Metadata> {
  const { words } = await siteWords()
  return {
    metadataBase: await siteAddress(),
    title: { default: words('site.title'), template: '%s · soundscene' },
    description: words('site.description'),
  }
}

interface SiteDocumentProps {
  /** Class name of the font of headings. */
  font?: string
  children: ReactNode
}

/** A page of the site, but for those of raters: the way home above, and what this is not below. */
export async function SiteDocument({ font = '', children }: SiteDocumentProps) {
  const { words, locale } = await siteWords()
  return (
    <Document locale={locale} font={font}>
      <SiteWords locale={locale} catalogue={shownIn[locale]}>
        <PageFrame
          skip={words('site.skip')}
          header={<Header words={words} locale={locale} />}
          footer={<Footer words={words} />}
        >
          {children}
        </PageFrame>
      </SiteWords>
    </Document>
  )
}
