import type { ReactNode } from 'react'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { PageFrame } from './page-frame.tsx'

/** What stands around every page of the site: the way home above, and what this is not below. */
export function SiteShell({ children }: { children: ReactNode }) {
  return (
    <PageFrame skip="Skip to the content" header={<Header />} footer={<Footer />}>
      {children}
    </PageFrame>
  )
}
