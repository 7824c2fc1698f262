import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: 'Listening study',
  description: 'Hear sounds, look at pictures, and say how well they go together.',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** What holds for every page that raters see. */
export default function RaterLayout({ children }: { children: ReactNode }) {
  return children
}
