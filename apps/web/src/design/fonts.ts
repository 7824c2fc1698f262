import localFont from 'next/font/local'

/** The letters of western languages, loaded with the page so that no word changes its shape under the reader's eyes. */
const display = localFont({
  src: '../../../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
  weight: '200 800',
  variable: '--font-display-latin',
  fallback: [],
})

const text = localFont({
  src: '../../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-text-latin',
  fallback: [],
})

/** Class names that make the fonts known to the tokens. Every other script comes from the font's own style sheet. */
export const fontClasses = `${display.variable} ${text.variable}`
