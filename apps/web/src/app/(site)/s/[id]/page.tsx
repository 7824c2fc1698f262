import type { Metadata } from 'next'
import { LinkButton } from '../../../../design/link-button.tsx'
import { findShared } from '../../../../server/find-shared.ts'
import { siteWords } from '../../../../site/server-words.ts'
import { Print } from '../../../../studio/print.tsx'
import { guessOf, percent } from '../../../../studio/take.ts'
import { className } from '../../../../words/class-name.ts'
import styles from './page.module.css'

interface SharedPage {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: SharedPage): Promise<Metadata> {
  const { words, guess } = await shared(params)
  const title = guess ? words('shared.title', guess) : words('shared.titleWaiting')
  const description = guess ? words('shared.description', guess) : words('shared.descriptionWaiting')
  return { title, description, openGraph: { title, description, type: 'article' }, robots: { index: false } }
}

export default async function Shared({ params }: SharedPage) {
  const { words, take, guess } = await shared(params)
  return (
    <article className={styles.shared}>
      <div className={styles.words}>
        <h1>{words(guess ? 'shared.heading' : 'shared.headingWaiting')}</h1>
        <p>{guess ? words('shared.text', guess) : words('shared.textWaiting')}</p>
        <p>
          <LinkButton href="/">{words('shared.try')}</LinkButton>
        </p>
      </div>
      <Print phase="open" take={take} />
    </article>
  )
}

/** What is shared, and what the model thought of, in the language of this request. */
async function shared(params: SharedPage['params']) {
  const { words, locale } = await siteWords()
  const take = await findShared((await params).id, locale)
  const guess = guessOf(take)
  return { words, take, guess: guess && { name: className(words, guess.class), percent: percent(guess.share) } }
}
