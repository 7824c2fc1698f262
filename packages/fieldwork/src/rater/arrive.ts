import { randomInt, randomUUID } from 'node:crypto'
import type { Rater, RaterSource } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { announce } from '../announce.ts'
import type { FieldContext } from '../context.ts'
import { slotsOf } from '../design/slots.ts'
import { parse } from '../parse.ts'
import { newSecret, saltedHash, sha256 } from '../secrets.ts'
import { type RaterSession, sessionOf } from './session.ts'
import { keepSubmission, submissionSchema, submittedBy } from './submitted.ts'
import { type KnownStudy, studyById } from './who.ts'

const arrivalSchema = z.strictObject({
  studyId: z.string().max(40),
  source: z.enum(['open', 'link', 'prolific', 'classroom', 'discord', 'slack']),
  externalId: z.string().min(1).max(200).optional(),
  link: z.string().min(1).max(100).optional(),
  token: z.string().min(1).max(100).optional(),
  locale: z.string().max(20).default('en'),
  bot: z.enum(['pass', 'fail', 'unknown']).nullable().default(null),
  submission: submissionSchema,
  device: z.string().min(1).max(500).optional(),
})

/** Who knocks at a study's door. */
export interface Arriving {
  studyId: string
  /** Where the rater comes from; with a `link` what the link says counts. */
  source: RaterSource
  /** The name by which the source knows the rater, such as a PROLIFIC_PID: the same name is the same rater. */
  externalId?: string
  /** The code of a personal link. */
  link?: string
  /** The token that this browser already has, if any. */
  token?: string
  locale?: string
  /** What a check for bots said; one that could not be made is `unknown`, which is no failure; null where none is used. */
  bot?: 'pass' | 'fail' | 'unknown' | null
  /** By which study and submission of the recruiter somebody comes; what can be no such id is passed over. */
  submission?: { study?: string | undefined; session?: string | undefined }
  /** What tells devices apart, such as an address; only its salted hash is kept. */
  device?: string
}

/** A rater who is in, and the secret by which their browser is known from now on. */
export interface Arrived {
  /** Belongs into an HttpOnly cookie. The one that came, where it is still the right one. */
  token: string
  session: RaterSession
}

/**
 * Lets a rater in, or in again: the same token, outside name or personal link goes on where it stood.
 * @throws SoundsceneError `study/not-found`, `study/not-open`, `study/link-unknown`, `input/invalid`
 */
export async function arrive(context: FieldContext, arriving: Arriving): Promise<Arrived> {
  const asked = parse(arrivalSchema, arriving)
  const known = await studyById(context, asked.studyId)
  const back = asked.token === undefined ? null : await comeBack(context, known, asked.token, asked)
  if (back) return back
  const rater = await letIn(context, known, asked)
  announce(context, known.study.id)
  return rater
}

type Asked = z.output<typeof arrivalSchema>

/** A browser that is known is let in by its token, unless its outside name says that somebody else sits there now. */
async function comeBack(
  context: FieldContext,
  known: KnownStudy,
  token: string,
  asked: Asked,
): Promise<Arrived | null> {
  const rater = (await context.database.studies.raters.byToken(sha256(token)))?.rater
  if (rater?.studyId !== known.study.id || rater.state === 'quotaFull') return null
  const { externalId, source, link } = asked
  if (externalId !== undefined && link === undefined && rater.externalHash !== hashed(known, source, externalId))
    return null
  await keepSubmission(context, rater, submittedBy(asked))
  return { token, session: await sessionOf(context, { rater, config: known.config, study: known.study }) }
}

async function letIn(context: FieldContext, known: KnownStudy, asked: Asked): Promise<Arrived> {
  const { study, config } = known
  if (study.state !== 'live') throw new SoundsceneError('study/not-open')
  const door = await doorOf(context, known, asked)
  const [token, seed] = [newSecret(), randomInt(2 ** 31)]
  const rater: Rater = await context.database.studies.raters.arrive(
    {
      ...door,
      ...submittedBy(asked),
      id: randomUUID(),
      studyId: study.id,
      deviceHash: asked.device === undefined ? null : hashed(known, 'device', asked.device),
      locale: asked.locale,
      simulated: study.simulated,
      bot: asked.bot,
      seed,
      planned: slotsOf(config, seed).length,
      tokenHash: sha256(token),
    },
    {
      quota: study.quotas[door.group] ?? null,
      votesPerItem: config.votesPerItem,
      dropOutMs: config.dropOutMinutes * 60_000,
    },
  )
  return { token, session: await sessionOf(context, { rater, config: known.config, study: known.study }) }
}

type Door = Pick<Rater, 'source' | 'group' | 'externalHash'>

async function doorOf(
  { database }: FieldContext,
  known: KnownStudy,
  { source, externalId, link }: Asked,
): Promise<Door> {
  if (link !== undefined) {
    const found = await database.studies.raters.openLink(sha256(link))
    if (found?.studyId !== known.study.id) throw new SoundsceneError('study/link-unknown')
    return { source: found.source, group: found.group, externalHash: found.externalHash }
  }
  if (!isOpenTo(known, source, externalId)) throw new SoundsceneError('study/not-open')
  return { source, group: source, externalHash: externalId === undefined ? null : hashed(known, source, externalId) }
}

/** Chat raters and personal links come through a link; Prolific's by their name there. */
function isOpenTo(
  { config: { recruiting } }: KnownStudy,
  source: RaterSource,
  externalId: string | undefined,
): boolean {
  if (source === 'prolific') return recruiting.prolific !== null && externalId !== undefined
  if (source === 'open') return recruiting.open
  return source === 'classroom' && recruiting.classroom
}

const hashed = ({ study }: KnownStudy, ...names: string[]) => saltedHash(study.salt ?? study.id, ...names)
