import type { StudyRole } from '@soundscene/db'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { site } from '../server/site.ts'
import { allows } from './roles.ts'
import { type Experimenter, signedIn } from './signed-in.ts'

/** For pages: whoever is signed in. Everybody else is led to sign in, and then back here. */
export async function requireExperimenter(): Promise<Experimenter> {
  const experimenter = await signedIn()
  if (experimenter) return experimenter
  const here = (await headers()).get('x-path') ?? '/studies'
  redirect(`/sign-in?next=${encodeURIComponent(here)}`)
}

/** For pages: an administrator. For everybody else there is no such page. */
export async function requireAdmin(): Promise<Experimenter> {
  const experimenter = await requireExperimenter()
  if (!experimenter.isAdmin) notFound()
  return experimenter
}

/** For pages of a study: a member whose role is at least this. For everybody else there is no such page. */
export async function requireMember(
  studyId: string,
  least: StudyRole = 'viewer',
): Promise<{ experimenter: Experimenter; role: StudyRole }> {
  const experimenter = await requireExperimenter()
  const { database } = await site()
  const role = await database.studies.studies.roleOf(studyId, experimenter.id)
  if (!role || !allows(role, least)) notFound()
  return { experimenter, role }
}
