import type { InteractionResponseType, InteractionType } from 'discord-api-types/v10'
import type { ModalForm } from '../components/modal.ts'
import type { Message } from './message.ts'
import type { Channel } from './place.ts'
import type { User } from './user.ts'

/** How far an interaction is. */
export type InteractionState =
  /** Not acknowledged yet. */
  | 'pending'
  /** Deferred, for everyone or for the person who asked; the answer is still awaited. */
  | 'deferred public'
  | 'deferred ephemeral'
  /** A component's interaction, acknowledged without an answer. */
  | 'deferred update'
  /** An answer has been given. */
  | 'replied'
  /** A form was opened. */
  | 'modal'
  /** Not acknowledged in time: the person reads that the application did not respond. */
  | 'failed'

/** Something that somebody asked of the app, and all that was answered. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  readonly user: User
  readonly channel: Channel
  readonly createdAt: number
  /** Name of the command with its subcommands, or the custom id. */
  readonly name: string
  /** What is the interaction's own in `INTERACTION_CREATE`. */
  readonly data: object
  readonly owners: { 0?: string; 1?: string }
  /** The message whose component was used. */
  readonly source: Message | null
  /** The message that a command was used on. */
  readonly target: Message | null
  expiresAt: number
  state: InteractionState
  callback: { type: InteractionResponseType; afterMs: number } | null
  /** The first answer; it stays here when it is deleted. */
  original: Message | null
  readonly followUps: Message[]
  modal: ModalForm | null
}
