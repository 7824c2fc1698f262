import type { Json, StudyRole } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { type KnownStudy, studyById } from '../rater/who.ts'
import { allows } from './roles.ts'

/** Who does something: an account, by its id. */
export interface Actor {
  id: string
}

/** What everybody who works on a study says first. */
export interface InStudy {
  actor: Actor
  studyId: string
}

/** The id of an account. @throws SoundsceneError `input/invalid` */
export const actorId = ({ id }: Actor): string => parse(z.string().min(1).max(200), id)

/**
 * The study, for somebody whose role is at least `least`.
 * @throws SoundsceneError `study/not-found` for who is no member, `study/forbidden`
 */
export async function authorize(
  context: FieldContext,
  { actor, studyId }: InStudy,
  least: StudyRole,
): Promise<KnownStudy & { role: StudyRole }> {
  const role = await context.database.studies.studies.roleOf(studyId, actorId(actor))
  if (!role) throw new SoundsceneError('study/not-found')
  if (!allows(role, least)) throw new SoundsceneError('study/forbidden', { role })
  return { role, ...(await studyById(context, studyId)) }
}

/** Writes down what was done, for good. */
export const audit = ({ database }: FieldContext, { actor, studyId }: InStudy, action: string, details: Json = {}) =>
  database.studies.studies.audit(studyId, { actorId: actor.id, action, details })
