import '@fontsource-variable/inter/wght.css'
import localFont from 'next/font/local'

const text = localFont({
  src: '../../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-text-latin',
  fallback: [],
})

/**
 * Class name that makes the font of the text known to the tokens. The letters of western languages are loaded with the
 * page, so that no word changes its shape under the reader's eyes; other scripts come from the font's own style sheet.
 */
export const textFont = text.variable
