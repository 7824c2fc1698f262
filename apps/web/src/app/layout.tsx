import '@fontsource-variable/bricolage-grotesque/opsz.css'
import '@fontsource-variable/inter/wght.css'
import '../design/tokens.css'
import '../design/base.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { fontClasses } from '../design/fonts.ts'
import { Ready } from '../design/ready.tsx'
import { SiteShell } from '../design/site-shell.tsx'
import { ThemeScript } from '../design/theme-script.tsx'
import { directionOf, raterLocaleOf } from '../rater/locale.ts'
import { RaterShell } from '../rater/shell.tsx'
import { siteAddress } from '../server/site-address.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  metadataBase: await siteAddress(),
  title: { default: 'soundscene: what does a sound look like?', template: '%s · soundscene' },
  description: 'Drop or record a sound and see a picture of the scene it came from.',
})

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4eee2' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1318' },
  ],
}

/** Raters' pages have a frame of their own: nothing in it may lead away, or tell what the pictures are. */
export default async function Layout({ children }: { children: ReactNode }) {
  const received = await headers()
  const locale = isRatersPage(received) ? raterLocaleOf(received) : null
  return (
    <html
      lang={locale ?? 'en'}
      dir={locale ? directionOf(locale) : undefined}
      className={fontClasses}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript />
      </head>
      <body>
        {locale ? <RaterShell>{children}</RaterShell> : <SiteShell>{children}</SiteShell>}
        <Ready />
      </body>
    </html>
  )
}

const isRatersPage = (received: Pick<Headers, 'get'>) => received.get('x-path')?.startsWith('/r/') ?? false
