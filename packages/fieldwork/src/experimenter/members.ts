import type { AuditLine, StudyRole } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { audit, authorize, type InStudy } from './authorize.ts'

const roleSchema = z.strictObject({
  userId: z.string().min(1).max(200),
  role: z.enum(['owner', 'analyst', 'viewer']).nullable(),
})

/** Who works on a study. */
export async function membersOf(context: FieldContext, who: InStudy): Promise<{ userId: string; role: StudyRole }[]> {
  await authorize(context, who, 'viewer')
  return context.database.studies.studies.members(who.studyId)
}

/** Gives somebody a role, or takes it away with null. @throws SoundsceneError `study/forbidden`, `study/last-owner` */
export async function setMember(
  context: FieldContext,
  { userId, role, ...who }: InStudy & { userId: string; role: StudyRole | null },
): Promise<void> {
  const asked = parse(roleSchema, { userId, role })
  await authorize(context, who, 'owner')
  const changed = await context.database.studies.studies.setRole(who.studyId, asked.userId, asked.role)
  if (!changed) throw new SoundsceneError('study/last-owner')
  await audit(context, who, 'set-member', asked)
}

/** What was done in a study, oldest first. */
export async function auditOf(context: FieldContext, who: InStudy): Promise<AuditLine[]> {
  await authorize(context, who, 'viewer')
  return context.database.studies.studies.auditOf(who.studyId)
}

/** Writes down that somebody took data out, as an export does. */
export async function recordExport(context: FieldContext, { what, ...who }: InStudy & { what: string }): Promise<void> {
  await authorize(context, who, 'analyst')
  await audit(context, who, 'export', { what: parse(z.string().max(100), what) })
}
