import '@fontsource-variable/bricolage-grotesque/opsz.css'
import localFont from 'next/font/local'

const display = localFont({
  src: '../../../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
  weight: '200 800',
  variable: '--font-display-latin',
  fallback: [],
})

/** Class name that makes the font of headings known to the tokens; where it is missing, the font of the text stands in. */
export const displayFont = display.variable
