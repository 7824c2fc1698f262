import '@fontsource-variable/bricolage-grotesque/opsz.css'
import '@fontsource-variable/inter/wght.css'
import '../design/tokens.css'
import '../design/base.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontClasses } from '../design/fonts.ts'
import { Footer } from '../design/footer.tsx'
import { Header } from '../design/header.tsx'
import { ThemeScript } from '../design/theme-script.tsx'
import { siteAddress } from '../server/site-address.ts'
import styles from './layout.module.css'

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

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <a className={styles.skip} href="#main">
          Skip to the content
        </a>
        <Header />
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}
