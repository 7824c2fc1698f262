import { Nowhere } from '../site/nowhere.tsx'
import { SiteDocument } from '../site/site-document.tsx'

export { viewport } from '../design/viewport.ts'
export { siteMetadata as generateMetadata } from '../site/site-document.tsx'

/** For every address that leads to no page: none of the root layouts is theirs. */
export default function GlobalNowhere() {
  return (
    <SiteDocument>
      <Nowhere />
    </SiteDocument>
  )
}
