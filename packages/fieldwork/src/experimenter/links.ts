import type { RaterSource } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { studyById } from '../rater/who.ts'
import { newSecret, saltedHash, sha256 } from '../secrets.ts'
import { audit, authorize, type InStudy } from './authorize.ts'

const linksSchema = z.strictObject({
  count: z.number().int().min(1).max(1_000),
  group: z.string().trim().min(1).max(40),
})

/**
 * Makes links that each let one person in, and again where they left. The codes are returned once; what is kept are
 * their hashes.
 * @throws SoundsceneError `study/forbidden`, `input/invalid`
 */
export async function createLinks(
  context: FieldContext,
  { count, group = 'link', ...who }: InStudy & { count: number; group?: string },
): Promise<string[]> {
  const asked = parse(linksSchema, { count, group })
  const { study } = await authorize(context, who, 'analyst')
  const codes = Array.from({ length: asked.count }, newSecret)
  const links = codes.map((code) => ({
    ...linkOf(study.id, 'link', code),
    group: asked.group,
    externalHash: sha256(`link ${code}`),
  }))
  await context.database.studies.raters.createLinks(links)
  await audit(context, who, 'create-links', asked)
  return codes
}

/** Links that were made, and how many of them were used. */
export async function countLinks(
  context: FieldContext,
  who: InStudy,
): Promise<{ group: string; made: number; used: number }[]> {
  const { study } = await authorize(context, who, 'viewer')
  const links = await context.database.studies.raters.links(study.id)
  return [...new Set(links.map(({ group }) => group))].sort().map((group) => {
    const own = links.filter((link) => link.group === group)
    return { group, made: own.length, used: own.filter(({ usedAt }) => usedAt !== null).length }
  })
}

/**
 * A personal link for somebody in a chat: however often they ask, every one of their links leads to the same rater.
 * @param person the name by which the platform knows them; only its salted hash is kept
 * @throws SoundsceneError `study/not-open` where the study does not recruit in chats or is not live
 */
export async function personalLink(
  context: FieldContext,
  { studyId, platform, person }: { studyId: string; platform: 'discord' | 'slack'; person: string },
): Promise<string> {
  const { study, config } = await studyById(context, studyId)
  if (study.state !== 'live' || !config.recruiting.chat || study.salt === null)
    throw new SoundsceneError('study/not-open')
  const code = newSecret()
  const externalHash = saltedHash(study.salt, platform, person)
  await context.database.studies.raters.createLinks([
    { ...linkOf(study.id, platform, code), group: platform, externalHash },
  ])
  return code
}

const linkOf = (studyId: string, source: RaterSource, code: string) => ({ studyId, source, hash: sha256(code) })
