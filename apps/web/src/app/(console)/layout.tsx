import type { ReactNode } from 'react'
import { signedIn } from '../../accounts/signed-in.ts'
import { ConsoleWords } from '../../console/console-words.tsx'
import { Nav } from '../../console/nav.tsx'
import { serverWords } from '../../console/server-words.ts'
import { displayFont } from '../../design/display-font.ts'
import { SiteDocument } from '../../site/site-document.tsx'

export { viewport } from '../../design/viewport.ts'
export { siteMetadata as generateMetadata } from '../../site/site-document.tsx'

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { locale } = await serverWords()
  return (
    <SiteDocument font={displayFont}>
      <ConsoleWords locale={locale}>
        <Nav experimenter={await signedIn()} />
        {children}
      </ConsoleWords>
    </SiteDocument>
  )
}
