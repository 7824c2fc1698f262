import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { parse } from '../parse.ts'
import { studyById } from '../rater/who.ts'
import { saltedHash } from '../secrets.ts'
import { type Actor, actorId, audit, authorize, type InStudy } from './authorize.ts'
import type { FrozenSet } from './freeze-stimuli.ts'

const day = 86_400_000

/**
 * Forgets who the raters were, of every closed study whose time of retention is over: outside names, devices, forms,
 * links, receipts. The votes stay, and belong to nobody any more. To be called once in a while.
 * @returns the ids of those studies
 */
export async function forgetOld(context: FieldContext, now = new Date()): Promise<string[]> {
  const { studies } = context.database.studies
  const forgotten: string[] = []
  for (const { id, closedAt } of await studies.closedBefore(now)) {
    const { config } = await studyById(context, id)
    if (closedAt === null || closedAt.getTime() + config.retentionDays * day > now.getTime()) continue
    await studies.forget(id)
    await studies.audit(id, { actorId: 'retention', action: 'forget', details: { days: config.retentionDays } })
    forgotten.push(id)
  }
  return forgotten
}

/**
 * Erases a rater on request by the name that the recruiter knows them by: their votes are withdrawn.
 * @returns how many votes were withdrawn
 * @throws SoundsceneError `study/receipt-unknown` where nobody of that name took part
 */
export async function eraseRater(
  context: FieldContext,
  {
    source,
    externalId,
    ...who
  }: InStudy & { source: 'prolific' | 'classroom' | 'discord' | 'slack'; externalId: string },
): Promise<{ votes: number }> {
  const name = parse(z.string().min(1).max(200), externalId)
  const { study } = await authorize(context, who, 'owner')
  const { raters, votes } = context.database.studies
  const rater = await raters.byExternal(study.id, source, saltedHash(study.salt ?? study.id, source, name))
  if (!rater) throw new SoundsceneError('study/receipt-unknown')
  const withdrawn = await votes.withdraw(rater)
  await audit(context, who, 'erase-rater', { rater: rater.id, votes: withdrawn })
  return { votes: withdrawn }
}

/** Deletes a study with all its votes and raters, for good. Its set of stimuli and its audit log stay. */
export async function deleteStudy(context: FieldContext, who: InStudy): Promise<void> {
  const { study } = await authorize(context, who, 'owner')
  await audit(context, who, 'delete', { sha256: study.sha256 })
  await context.database.studies.studies.remove(study.id)
}

/** The sets that somebody froze, newest first. */
export async function listSets(
  { database }: FieldContext,
  actor: Actor,
): Promise<Omit<FrozenSet, 'sounds' | 'pictures'>[]> {
  const sets = await database.studies.stimuli.ofOwner(actorId(actor))
  return sets.map(({ id, sha256, title }) => ({ id, sha256, title }))
}

/** Deletes a set that no study uses, and its bytes. @throws SoundsceneError `study/set-in-use`, `study/set-not-found` */
export async function deleteSet(
  { database, blobs }: FieldContext,
  { actor, setId }: { actor: Actor; setId: string },
): Promise<void> {
  const { stimuli } = database.studies
  const set = await stimuli.find(setId)
  if (set?.ownerId !== actorId(actor)) throw new SoundsceneError('study/set-not-found')
  const unused = await stimuli.remove(setId)
  if (unused === null) throw new SoundsceneError('study/set-in-use')
  for (const hash of unused) await blobs.remove('stimulus', hash)
}
