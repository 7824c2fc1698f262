import type { ReactNode } from 'react'
import { SiteDocument } from '../../design/site-document.tsx'

export { siteMetadata as generateMetadata } from '../../design/site-document.tsx'
export { viewport } from '../../design/viewport.ts'

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteDocument locale="en">{children}</SiteDocument>
}
