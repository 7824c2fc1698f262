import type { ReactNode } from 'react'
import { displayFont } from '../../design/display-font.ts'
import { SiteDocument } from '../../site/site-document.tsx'

export { viewport } from '../../design/viewport.ts'
export { siteMetadata as generateMetadata } from '../../site/site-document.tsx'

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteDocument font={displayFont}>{children}</SiteDocument>
}
