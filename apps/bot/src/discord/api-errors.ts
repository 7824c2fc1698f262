import { SoundsceneError } from '@soundscene/errors'
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import type { Words } from '../words/words.ts'
import { type NamedPermission, permissionName } from './permissions.ts'

/** Discord's JSON error codes that mean something here. */
export const refusals = {
  /** The message, its channel or its interaction is not there any more. */
  message: [10003, 10008],
  /** An interaction's token ran out, or was never acknowledged. */
  token: [10015, 10062, 50027],
  /** The bot has no access to the place. */
  access: [50001],
  permission: [50013],
  /** The bot may not read the message that it replies to. */
  history: [160002],
  /** Nobody may, or the bot may not, react to this message. */
  reaction: [30010, 50001, 50013, 90001],
  /** The person takes no direct messages from the bot. */
  person: [10013, 50007, 50278],
} as const

const acknowledgedOrGone = [10062, 40060]

const isCode = (error: unknown, codes: readonly number[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(Number(error.code))

/** Whether an interaction was acknowledged already, or can't be any more: nothing to be done about either. */
export const isTooLateToAcknowledge = (error: unknown): boolean => isCode(error, acknowledgedOrGone)

/**
 * An error of a call in words of ours, for the person who asked. Discord's own errors hold addresses with tokens and stay
 * behind as the cause.
 */
export function meaningOf(error: unknown, words: Words): unknown {
  const because = { cause: error }
  const lacks = lackingBy(error)
  if (lacks) return new SoundsceneError('chat/no-permission', { permission: permissionName(lacks, words) }, because)
  if (isAway(error)) return new SoundsceneError('chat/platform-down', { platform: 'Discord' }, because)
  return error instanceof DiscordAPIError ? new SoundsceneError('service/fault', {}, because) : error
}

/** What a refused call lacks: messages are sent without files, which only a change brings. */
function lackingBy(error: unknown): NamedPermission | undefined {
  if (isCode(error, refusals.access)) return 'ViewChannel'
  if (!isCode(error, refusals.permission)) return undefined
  return (error as DiscordAPIError).method === 'POST' ? 'SendMessages' : 'AttachFiles'
}

/** What may be logged of an error: no address, no body. */
export function loggable(error: unknown): unknown {
  if (SoundsceneError.isInstance(error)) return { code: error.code }
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status, message: error.message }
  if (error instanceof HTTPError) return { status: error.status, message: error.message }
  return error
}

/** Whether Discord could not be asked: it is down, too busy, or out of reach. */
export function isAway(error: unknown): boolean {
  if (error instanceof HTTPError || error instanceof RateLimitError) return true
  if (error instanceof DiscordAPIError) return error.status >= 500
  if (!(error instanceof Error)) return false
  const { name, code } = error as NodeJS.ErrnoException
  return name === 'AbortError' || (typeof code === 'string' && /^(E[A-Z]+|UND_ERR_\w+)$/.test(code))
}

/** A call's result, or null where Discord says with one of these codes that there is nothing to call. */
export async function unless<T>(codes: readonly number[], call: () => Promise<T>): Promise<T | null> {
  try {
    return await call()
  } catch (error) {
    if (isCode(error, codes)) return null
    throw error
  }
}
