import './tokens.css'
import './base.css'
import type { ReactNode } from 'react'
import { Ready } from './ready.tsx'
import { textFont } from './text-font.ts'
import { ThemeScript } from './theme-script.tsx'

interface DocumentProps {
  locale: string
  direction?: 'ltr' | 'rtl'
  /** Class name of a font beside that of the text. */
  font?: string
  /** For pages on which one task must fit: narrower, and close to their header. */
  compact?: boolean
  children: ReactNode
}

/** What every page of the site is written on. */
export function Document({ locale, direction, font = '', compact = false, children }: DocumentProps) {
  return (
    <html lang={locale} dir={direction} className={`${textFont} ${font}`} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: root layouts write the head themselves */}
      <head>
        <ThemeScript />
      </head>
      <body data-compact={compact || undefined}>
        {children}
        <Ready />
      </body>
    </html>
  )
}
