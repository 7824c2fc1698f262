import type { DrawView } from '@soundscene/draws'
import type { Locale } from '@soundscene/i18n'
import { english } from '../words/en.ts'
import { type WordKey, type Words, wordsIn } from '../words/words.ts'
import type { PairCard, PictureCard } from './relay.ts'

/** A finished draw in words, for everybody who sees the chat. */
export function pictureCard(view: DrawView, png: Uint8Array, locale: Locale): PictureCard {
  const words = wordsIn(locale)
  const heard = className(view.class, words)
  const sure = view.probabilities?.[view.class ?? ''] ?? 0
  return {
    drawId: view.id,
    png,
    altText: words('picture.alt', { seconds: view.seconds, class: heard }),
    headline: words('picture.headline', { class: heard, percent: Math.round(100 * sure) }),
    footer: footerOf(view, words),
    notices: view.notices.map(({ seconds }) => words('notice.cut', { seconds })),
  }
}

/** What repeats the picture. */
const footerOf = ({ seed, gain, mixWeight, model }: DrawView, words: Words): string =>
  [
    words('picture.seed', { seed: String(seed) }),
    ...(gain === 1 ? [] : [words('picture.gain', { gain })]),
    ...(mixWeight === null ? [] : [words('picture.mix', { weight: mixWeight })]),
    ...(model === null ? [] : [words('picture.model', { model })]),
  ].join(' · ')

/** A scene class in words; classes of other models speak for themselves. */
export function className(name: string | null, words: Words): string {
  const key = `class.${name}`
  return isWord(key) ? words(key) : (name ?? '?')
}

const isWord = (key: string): key is WordKey => key in english

/** Two pictures to choose between; their words are the same, so that nothing but the pictures tells them apart. */
export function pairCard(drawId: string, pngs: [Uint8Array, Uint8Array], locale: Locale): PairCard {
  const words = wordsIn(locale)
  const [first, second] = pngs
  return {
    drawId,
    pictures: [
      { png: first, altText: words('pair.alt-first') },
      { png: second, altText: words('pair.alt-second') },
    ],
    question: words('pair.question'),
    labels: { first: words('pair.first'), second: words('pair.second'), neither: words('pair.neither') },
  }
}
