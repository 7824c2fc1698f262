import { NotFound } from '../design/not-found.tsx'
import { SiteDocument } from '../design/site-document.tsx'

export { siteMetadata as generateMetadata } from '../design/site-document.tsx'
export { viewport } from '../design/viewport.ts'

/** For every address that leads to no page: none of the root layouts is theirs. */
export default function Nowhere() {
  return (
    <SiteDocument locale="en">
      <NotFound />
    </SiteDocument>
  )
}
