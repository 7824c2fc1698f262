import { randomUUID } from 'node:crypto'
import type { Channel } from '../state/channel.ts'
import type { Message } from '../state/message.ts'
import type { User } from '../state/team.ts'

/** A short-lived right to open a view before a person. */
interface Trigger {
  person: User
  expiresAt: number
  isUsed: boolean
}

/** An address at which an app answers one interaction, without needing to be in the conversation. */
export interface ResponseAddress {
  person: User
  channel: Channel
  /** The message whose element was used; `replace_original` means it. */
  original?: Message
  expiresAt: number
  usesLeft: number
}

const triggerLifetime = 3_000
const addressLifetime = 30 * 60_000
const addressUses = 5

/** The rights that interactions give to an app, until they run out. */
export class Interactions {
  readonly #triggers = new Map<string, Trigger>()
  readonly #addresses = new Map<string, ResponseAddress>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** A trigger id that opens one view within 3 s. */
  trigger(person: User): string {
    const id = `${this.#now()}.${randomUUID()}`
    this.#triggers.set(id, { person, expiresAt: this.#now() + triggerLifetime, isUsed: false })
    return id
  }

  /** Uses a trigger up: the person it stands for, or why it does not work. */
  takeTrigger(id: string): User | 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id' {
    const trigger = this.#triggers.get(id)
    if (!trigger) return 'invalid_trigger_id'
    if (trigger.isUsed) return 'exchanged_trigger_id'
    if (trigger.expiresAt < this.#now()) return 'expired_trigger_id'
    trigger.isUsed = true
    return trigger.person
  }

  /** Name of an address that takes five answers within 30 minutes. */
  address(person: User, channel: Channel, original?: Message): string {
    const id = randomUUID()
    const expiresAt = this.#now() + addressLifetime
    this.#addresses.set(id, { person, channel, expiresAt, usesLeft: addressUses, ...(original && { original }) })
    return id
  }

  /** Uses an address once: what it stands for, or why it does not work. */
  takeAddress(id: string): ResponseAddress | 'invalid_url' | 'expired_url' | 'used_url' {
    const address = this.#addresses.get(id)
    if (!address) return 'invalid_url'
    if (address.expiresAt < this.#now()) return 'expired_url'
    if (address.usesLeft === 0) return 'used_url'
    address.usesLeft -= 1
    return address
  }
}
