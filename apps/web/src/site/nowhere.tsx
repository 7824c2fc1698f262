import { LinkButton } from '../design/link-button.tsx'
import { Prose } from '../design/prose.tsx'
import { siteWords } from './server-words.ts'

/** Says that there is no such page. */
export async function Nowhere() {
  const { words } = await siteWords()
  return (
    <Prose>
      <h1>{words('nowhere.title')}</h1>
      <p>{words('nowhere.text')}</p>
      <p>
        <LinkButton href="/">{words('nowhere.back')}</LinkButton>
      </p>
    </Prose>
  )
}
