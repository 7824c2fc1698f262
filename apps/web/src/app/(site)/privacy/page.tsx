import type { Metadata } from 'next'
import { Prose } from '../../../design/prose.tsx'
import { config } from '../../../server/site-config.ts'
import { siteWords } from '../../../site/server-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await siteWords()
  return { title: words('privacy.title'), description: words('privacy.description') }
}

export default async function Privacy() {
  const { words } = await siteWords()
  const { botCheck } = config()
  return (
    <Prose>
      <h1>{words('privacy.heading')}</h1>
      <h2>{words('privacy.sound')}</h2>
      <p>{words('privacy.soundText')}</p>
      <h2>{words('privacy.picture')}</h2>
      <p>{words('privacy.pictureText')}</p>
      <h2>{words('privacy.chat')}</h2>
      <p>{words('privacy.chatText')}</p>
      <h2>{words('privacy.you')}</h2>
      <ul>
        <li>{words('privacy.noAccount')}</li>
        <li>{words('privacy.remembered')}</li>
        <li>{words('privacy.address')}</li>
      </ul>
      <h2>{words('privacy.rater')}</h2>
      <p>{words('privacy.raterOffline')}</p>
      {botCheck && <p>{words('privacy.raterText', { host: new URL(botCheck.scriptUrl).host })}</p>}
      <h2>{words('privacy.experimenter')}</h2>
      <p>{words('privacy.experimenterText')}</p>
    </Prose>
  )
}
