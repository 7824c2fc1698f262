import type { StudyRole } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { StudyConfig } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { authorize, type InStudy } from '../experimenter/authorize.ts'
import { idThere } from '../rater/submitted.ts'
import type { KnownStudy } from '../rater/who.ts'
import { screenOutSchema } from './codes.ts'
import type { ProlificAccess } from './request.ts'

/** Somebody who works on a study, and how Prolific is reached for them. */
export interface OnProlific extends InStudy {
  access: ProlificAccess
}

const linkSchema = z.object({ studyId: idThere, screenOut: screenOutSchema.nullable().default(null) })

/** Which study on Prolific brings raters, and what it pays whoever is screened out. */
export type ProlificLink = z.output<typeof linkSchema>

/** The study on Prolific that is remembered with a study, for its members; null where there is none. */
export async function prolificLinkOf(context: FieldContext, who: InStudy): Promise<ProlificLink | null> {
  return linkOf((await authorize(context, who, 'viewer')).study)
}

/** The same of a study that is at hand. */
export const linkOf = ({ prolific }: KnownStudy['study']): ProlificLink | null =>
  prolific === null ? null : linkSchema.parse(prolific)

/** A study that recruits on Prolific, for somebody whose role is at least `least`. @throws SoundsceneError `study/not-open` */
export async function recruitingThere(
  context: FieldContext,
  who: InStudy,
  least: StudyRole,
): Promise<KnownStudy & { prolific: NonNullable<StudyConfig['recruiting']['prolific']> }> {
  const known = await authorize(context, who, least)
  const { prolific } = known.config.recruiting
  if (!prolific) throw new SoundsceneError('study/not-open')
  return { ...known, prolific }
}

/** The same with its study on Prolific. @throws SoundsceneError `study/prolific-unlinked` where there is none yet */
export async function linkedThere(context: FieldContext, who: InStudy, least: StudyRole) {
  const known = await recruitingThere(context, who, least)
  const link = linkOf(known.study)
  if (!link) throw new SoundsceneError('study/prolific-unlinked')
  return { ...known, link }
}
