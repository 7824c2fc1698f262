import type { Platform } from '@soundscene/db'
import type { Verb } from '../../answering/button.ts'

/** Somebody on a platform. */
export interface Member {
  name: string
}

/** A message as one person sees it. */
export interface Shown {
  text: string
  pictures: { alt: string; png: Uint8Array }[]
  /** Only the person who looks sees it. */
  isPrivate: boolean
  verbs: Verb[]
  /** Uses one of its buttons. */
  press(member: Member, verb: Verb, argument?: string): Used
}

/** Something that a person did to the bot. */
export interface Used {
  /** Milliseconds until the bot acknowledged. @throws when it never did */
  acknowledged(): Promise<number>
  /** The platform delivers it once more. */
  repeat(): void
}

/** A sound that somebody posted. */
export interface Posted {
  /** Uses “Draw this sound” on it. */
  draw(member: Member): Used
  /** What stands as an answer to it, for this person, oldest first; lines of progress among it. */
  answers(member: Member): Shown[]
}

/** How a platform differs from the real one. */
export interface StageOptions {
  /** How long the bot has to acknowledge what was done to it; the real ones' 3 s. */
  acknowledgeWithinMs?: number
}

/** Platforms that wait for a slow machine. */
export const patient: StageOptions = { acknowledgeWithinMs: 60_000 }

/** A platform with the bot's app in it, as people meet it. */
export interface Stage {
  platform: Platform
  /** What a process of the bot needs to reach it. */
  env: Record<string, string>
  member(name: string, options?: { locale?: 'en' | 'de'; isModerator?: boolean }): Member
  /** Posts a file in a channel of its own, or beside another one. */
  post(member: Member, bytes: Uint8Array, options?: { name?: string; beside?: Posted }): Posted
  /** HTML of the channel of a posted sound, as a person sees it. */
  page(posted: Posted, member: Member): string
  /** Lets the next requests of the bot fail as a platform that is overloaded lets them. */
  overload(times: number): void
  /** Cuts the connection that events come over. */
  cut(): void
  /** Takes the posted sound away before the bot has fetched it. */
  loseSound(posted: Posted): void
  stop(): Promise<void>
}
