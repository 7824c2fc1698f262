import type { StudyRole } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { authorize, type FieldContext, type InStudy } from '@soundscene/fieldwork'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { field } from '../server/field.ts'
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

/**
 * For pages of a study: a member whose role is at least this, and what use cases want to know of them.
 * For everybody else there is no such page.
 */
export async function requireMember(
  studyId: string,
  least: StudyRole = 'viewer',
): Promise<{ context: FieldContext; who: InStudy; role: StudyRole }> {
  const { id } = await requireExperimenter()
  const context = await field()
  const who = { actor: { id }, studyId }
  const { role } = await authorize(context, who, least).catch((error: unknown) => {
    if (SoundsceneError.isInstance(error) && hiding.has(error.code)) notFound()
    throw error
  })
  return { context, who, role }
}

const hiding = new Set(['study/not-found', 'study/forbidden'])
