import { type REST, Routes } from 'discord.js'
import { commands } from './definitions.ts'

/** What stands on Discord, with its translations. */
const standing = async (rest: REST, application: string): Promise<unknown[]> =>
  (await rest.get(Routes.applicationCommands(application), {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as unknown[]

/** Whether Discord offers exactly the commands of this version. */
export const areRegistered = async (rest: REST, application: string): Promise<boolean> =>
  sameCommands(await standing(rest, application))

/** Registers the commands unless they stand already, since Discord allows 200 new ones a day. @returns whether it did */
export async function registerCommands(rest: REST, application: string): Promise<boolean> {
  if (await areRegistered(rest, application)) return false
  await rest.put(Routes.applicationCommands(application), { body: commands })
  return true
}

function sameCommands(stored: unknown[]): boolean {
  return (
    stored.length === commands.length && commands.every((command) => stored.some((other) => isWithin(command, other)))
  )
}

/** Whether all of `ours` is in `theirs`, to which Discord adds ids and defaults; of plain values the order is free. */
function isWithin(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(ours)) return Array.isArray(theirs) && isSameList(ours, theirs)
  if (typeof ours !== 'object' || ours === null) return ours === theirs
  if (typeof theirs !== 'object' || theirs === null) return false
  return Object.entries(ours).every(([key, value]) => isWithin(value, theirs[key as keyof typeof theirs]))
}

function isSameList(ours: unknown[], theirs: unknown[]): boolean {
  if (ours.length !== theirs.length) return false
  return ours.every((item, index) => theirs.includes(item) || isWithin(item, theirs[index]))
}
