import type { Json } from '@soundscene/db'
import type { Invitation } from '@soundscene/fieldwork'
import type { Locale } from '@soundscene/i18n'
import type { Ask } from './ask.ts'
import type { Who } from './who.ts'

/** A request as a relay hands it in. */
export interface Asking {
  who: Who
  /** The platform's id of what was done, the same however often it is delivered. */
  requestKey: string
  ask: Ask
  where: Json
  /** The platform's id of who recorded the sound, where it is known. */
  author?: string
  locale: Locale
}

/** A choice as it stands between two pictures. */
export type Place = 'first' | 'second' | 'neither'

/**
 * All that a relay may ask of the product. Every function is bounded in time, so that the relay can acknowledge after it,
 * and throws SoundsceneErrors whose sentences are for the person who asked.
 */
export interface Desk {
  /**
   * Takes a request in. It will be answered through the relay, once, by whichever process gets to it.
   * @returns `isNew: false` for what was asked already: the same event again, a double click. Acknowledge, and no more.
   * @throws SoundsceneError `chat/opted-out`, `chat/too-many-waiting`, `service/unavailable`
   */
  ask(asking: Asking): Promise<{ id: string; isNew: boolean }>
  /** Stores 1–5 for a picture, one changeable vote a person. @throws `draw/not-found` */
  rate(who: Who, drawId: string, score: number): Promise<'stored' | 'changed' | 'same'>
  /** Stores a choice in the pair that this person was shown. @throws `draw/not-found` when they were shown none */
  choose(who: Who, drawId: string, place: Place): Promise<'stored' | 'changed' | 'same'>
  /** Deletes a picture and takes its message back. @throws `draw/not-found`, `chat/not-yours` */
  remove(who: Who & { isModerator: boolean }, drawId: string): Promise<void>
  /** The latest pictures of this channel whose sound can still be mixed in. */
  sounds(who: Who): Promise<{ id: string; class: string; seconds: number; createdAt: Date }[]>
  /** Whether this person's sounds may not be drawn. */
  isOptedOut(who: Who): Promise<boolean>
  setOptedOut(who: Who, optedOut: boolean): Promise<void>
  /** Deletes the person's pictures, the pictures of their sounds, and their votes. @returns how many pictures went */
  forgetMe(who: Who): Promise<number>
  isAutomatic(who: Who): Promise<boolean>
  /** Turns drawing without being asked on or off in this channel; who may do so is the relay's to check. */
  setAutomatic(who: Who, on: boolean): Promise<void>
  /** Studies that look for raters in chats, with this person's own way in to each; none where the site has no address. */
  invitations(who: Who): Promise<Invitation[]>
  /** Deletes all that is kept for a server, as after an uninstall. */
  forgetServer(who: Pick<Who, 'platform' | 'server'>): Promise<void>
}
