import type { Viewport } from 'next'

/** The colours of the browser around a page: those of the paper. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4eee2' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1318' },
  ],
}
