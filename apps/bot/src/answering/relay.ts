import type { Json, Platform } from '@soundscene/db'
import type { Locale } from '@soundscene/i18n'

/** An answer that is owed, as its relay sees it. */
export interface Owed {
  /** The answer's id, which is its draw's id too; buttons carry it. */
  id: string
  /** Where to answer, in the relay's own words. */
  where: Json
  /** What stands on the platform already; null before anything does. */
  message: Json | null
  /** The language of what everybody sees. */
  locale: Locale
  /** Whether an attempt before this one may have posted what `message` knows nothing of; it may when this is left out. */
  isRetry?: boolean
  /** Notes what stands, or is about to, before the function is done, so that whoever goes on after a crash finds it. */
  remember?(message: Json): Promise<void>
}

/** A finished picture, in words and bytes; how it is laid out is the relay's. */
export interface PictureCard {
  drawId: string
  png: Uint8Array
  /** What is to be seen, for those who don't see it; says that it is generated. */
  altText: string
  /** The class that was heard and how sure the model is. */
  headline: string
  /** Seed, gain, mix, model: what repeats the picture. */
  footer: string
  /** What was done to the sound, such as a cut; often empty. */
  notices: string[]
}

/** A choice between two pictures; which one was drawn from the sound is not to be seen from it. */
export interface PairCard {
  /** The draw whose sound is asked about. */
  drawId: string
  pictures: [first: { png: Uint8Array; altText: string }, second: { png: Uint8Array; altText: string }]
  question: string
  /** Labels of the three answers: the first picture, the second, neither. */
  labels: { first: string; second: string; neither: string }
}

/**
 * A platform's side of answering. Every function may be called again for what it has done already, by another process
 * too, and must then leave one answer, not two. What it posts first is returned at once as a `message`, so that the row
 * knows where the answer stands.
 */
export interface Relay {
  readonly platform: Platform
  /**
   * The bytes of a sound, from the platform's own hosts only, bounded in size and time.
   * @throws SoundsceneError `chat/sound-unreachable`, `sound/too-large`, `sound/not-audio` for a page instead of a file
   */
  fetchSound(sound: Json, owed: Owed, signal: AbortSignal): Promise<Uint8Array>
  /** The language of who asked, for what only they see. */
  privateLocale(owed: Owed): Promise<Locale>
  /** Says how far it is. Null: nothing of it needs remembering. */
  showProgress(owed: Owed, words: string): Promise<Json | null>
  /** @throws SoundsceneError `chat/no-permission`, `chat/undeliverable`, `chat/platform-down` */
  showPicture(owed: Owed, card: PictureCard): Promise<Json | null>
  /** Shows it to the person who asked only. @throws as showPicture */
  showPair(owed: Owed, card: PairCard): Promise<Json | null>
  /** Says why there is no picture to the person who asked only, and takes progress back. @throws `chat/undeliverable` */
  tell(owed: Owed, words: string): Promise<void>
  /** Takes an answer's message back, as after a deletion; gone already is no error. */
  erase(message: Json): Promise<void>
}
