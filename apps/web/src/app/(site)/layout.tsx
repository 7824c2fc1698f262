export { viewport } from '../../design/viewport.ts'
export { SiteDocument as default, siteMetadata as generateMetadata } from '../../site/site-document.tsx'
