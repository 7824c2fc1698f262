import { Nowhere } from '../site/nowhere.tsx'
import { SiteDocument } from '../site/site-document.tsx'

export { viewport } from '../design/viewport.ts'
export { siteMetadata as generateMetadata } from '../site/site-document.tsx'

/**
 * For every address that leads to no page: none of the root layouts is theirs. In the font of the text, for whatever is
 * loaded here every page loads.
 */
export default function GlobalNowhere() {
  return (
    <SiteDocument>
      <Nowhere />
    </SiteDocument>
  )
}
