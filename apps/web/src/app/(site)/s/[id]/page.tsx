import type { Metadata } from 'next'
import { LinkButton } from '../../../../design/link-button.tsx'
import { findShared } from '../../../../server/find-shared.ts'
import { Print } from '../../../../studio/print.tsx'
import { guessOf, percent } from '../../../../studio/take.ts'
import styles from './page.module.css'

interface SharedPage {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: SharedPage): Promise<Metadata> {
  const guess = guessOf(await findShared((await params).id))
  const title = guess ? `This is what a sound looks like: ${guess.class}` : 'A sound is being drawn'
  const description = guess
    ? `soundscene heard a sound and imagined this scene. It is ${percent(guess.share)} sure of “${guess.class}”.`
    : 'soundscene is listening to a sound, to draw the scene it came from.'
  return { title, description, openGraph: { title, description, type: 'article' }, robots: { index: false } }
}

export default async function Shared({ params }: SharedPage) {
  const take = await findShared((await params).id)
  const guess = guessOf(take)
  return (
    <article className={styles.shared}>
      <div className={styles.words}>
        <h1>{guess ? 'Somebody’s sound looks like this' : 'Somebody’s sound is still being drawn'}</h1>
        <p>
          {guess
            ? `Nobody painted it and no camera saw it. soundscene listened, thought of “${guess.class}”, and developed this picture from the sound alone.`
            : 'Reload this page in a moment.'}
        </p>
        <p>
          <LinkButton href="/">Try it with your own sound</LinkButton>
        </p>
      </div>
      <Print phase="open" take={take} />
    </article>
  )
}
