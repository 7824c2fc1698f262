import { createHmac } from 'node:crypto'
import type { Platform } from '@soundscene/db'

/** A person on a platform, in its own ids, for as long as a request is handled. */
export interface Who {
  platform: Platform
  user: string
  /** Guild or workspace; null in a direct message of Discord. */
  server: string | null
  /** Where it happens: a channel, a thread or a conversation. */
  channel: string
}

/** Turns a platform's ids into what may be kept and logged. */
export interface Identities {
  person(who: Pick<Who, 'platform' | 'user' | 'server'>): string
  server(who: Pick<Who, 'platform' | 'server'>): string | null
  /** Of the key that makes an event's repetition known. */
  request(key: string): string
  channel(who: Pick<Who, 'platform' | 'channel'>): string
}

const length = 22

/**
 * Salted hashes: the same person is the same hash, and nobody without the secret finds the person. Users of Discord are
 * the same everywhere; users of Slack belong to their workspace.
 */
export function identities(secret: string): Identities {
  const hash = (...parts: (string | null)[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url').slice(0, length)
  return {
    person: ({ platform, user, server }) => hash('person', platform, platform === 'slack' ? server : null, user),
    server: ({ platform, server }) => (server === null ? null : hash('server', platform, server)),
    channel: ({ platform, channel }) => hash('channel', platform, channel),
    request: (key) => hash('request', key),
  }
}
