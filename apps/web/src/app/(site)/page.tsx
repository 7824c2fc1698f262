import { findStart } from '../../server/find-start.ts'
import { config } from '../../server/site-config.ts'
import { siteWords } from '../../site/server-words.ts'
import { Intro } from '../../studio/intro.tsx'
import { sampleSounds } from '../../studio/sample-sounds.ts'
import { Studio } from '../../studio/studio.tsx'

interface Search {
  searchParams: Promise<{ draw?: string | string[] }>
}

export default async function StudioPage({ searchParams }: Search) {
  const { draw } = await searchParams
  const { words, locale } = await siteWords()
  const start = typeof draw === 'string' ? await findStart(draw, locale) : {}
  return (
    <Studio {...start} samples={sampleSounds} largestMegabytes={config().largestMegabytes}>
      <Intro words={words} />
    </Studio>
  )
}
