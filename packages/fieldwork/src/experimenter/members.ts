import type { AuditLine, StudyRole } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { audit, authorize, type InStudy } from './authorize.ts'
import { studyRoles } from './roles.ts'

const roleSchema = z.strictObject({
  userId: z.string().min(1).max(200),
  role: z.enum(studyRoles).nullable(),
})

/** Who works on a study. */
export async function membersOf(context: FieldContext, who: InStudy): Promise<{ userId: string; role: StudyRole }[]> {
  await authorize(context, who, 'viewer')
  return context.database.studies.studies.members(who.studyId)
}

/**
 * Gives a member another role, or takes them out of the study with null. Owners decide; everybody may leave. Nobody
 * becomes a member this way: that takes an invitation.
 * @throws SoundsceneError `study/forbidden`, `study/no-member`, `study/last-owner`
 */
export async function setMember(
  context: FieldContext,
  { userId, role, ...who }: InStudy & { userId: string; role: StudyRole | null },
): Promise<void> {
  const asked = parse(roleSchema, { userId, role })
  const leaves = asked.userId === who.actor.id && asked.role === null
  await authorize(context, who, leaves ? 'viewer' : 'owner')
  const { studies } = context.database.studies
  if (!(await studies.roleOf(who.studyId, asked.userId))) throw new SoundsceneError('study/no-member')
  if (!(await studies.setRole(who.studyId, asked.userId, asked.role))) throw new SoundsceneError('study/last-owner')
  if (asked.role) await audit(context, who, 'member-role', { member: asked.userId, role: asked.role })
  else if (leaves) await audit(context, who, 'member-left')
  else await audit(context, who, 'member-removed', { member: asked.userId })
}

/** What was done in a study, oldest first, for those who may run it. */
export async function auditOf(context: FieldContext, who: InStudy): Promise<AuditLine[]> {
  await authorize(context, who, 'analyst')
  return context.database.studies.studies.auditOf(who.studyId)
}

/** Writes down that somebody took data out, as an export does. */
export async function recordExport(context: FieldContext, { what, ...who }: InStudy & { what: string }): Promise<void> {
  await authorize(context, who, 'analyst')
  await audit(context, who, 'export', { what: parse(z.string().max(100), what) })
}
