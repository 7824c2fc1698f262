import type { StudyRole } from '@soundscene/db'
import type { FieldContext, InStudy } from '@soundscene/fieldwork'
import { requireMember } from '../accounts/require.ts'
import { site } from '../server/site.ts'

/** What the use cases of studies stand on in this process. */
export async function field(): Promise<FieldContext> {
  const { database, context } = await site()
  return { database, blobs: context.blobs }
}

/** For pages of a study: a member whose role is at least this, in the form in which use cases want them. */
export async function asMemberOf(
  studyId: string,
  least: StudyRole = 'viewer',
): Promise<{ context: FieldContext; who: InStudy; role: StudyRole }> {
  const { experimenter, role } = await requireMember(studyId, least)
  return { context: await field(), who: { actor: { id: experimenter.id }, studyId }, role }
}
