import type { Metadata } from 'next'
import { Prose } from '../../../design/prose.tsx'
import { siteWords } from '../../../site/server-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await siteWords()
  return { title: words('about.title'), description: words('about.description') }
}

const unknowns = ['about.else', 'about.place', 'about.recordings', 'about.sureness'] as const

export default async function About() {
  const { words } = await siteWords()
  return (
    <Prose>
      <h1>{words('about.heading')}</h1>
      <p>
        {words('about.paper')}{' '}
        <cite lang="en">Towards Audio to Scene Image Synthesis using Generative Adversarial Network</cite>{' '}
        {words('about.networks')}
      </p>
      <h2>{words('about.knows')}</h2>
      <p>{words('about.synthetic')}</p>
      <p>{words('about.scenes')}</p>
      <h2>{words('about.doesNotKnow')}</h2>
      <ul>
        {unknowns.map((key) => (
          <li key={key}>{words(key)}</li>
        ))}
      </ul>
      <h2>{words('about.seed')}</h2>
      <p>{words('about.seedText')}</p>
    </Prose>
  )
}
