import type { NewItem, StudyState } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { announce } from '../announce.ts'
import { canonicalJson } from '../canonical.ts'
import type { FieldContext } from '../context.ts'
import { itemsOf } from '../design/items.ts'
import { parse } from '../parse.ts'
import type { KnownStudy } from '../rater/who.ts'
import { sha256 } from '../secrets.ts'
import { audit, authorize, type InStudy } from './authorize.ts'
import { getStudy, type StudyView } from './studies.ts'

/**
 * Launches a study: configuration, stimuli, items, design and analysis become one canonical JSON with a SHA-256, from
 * which the ledger of votes starts. Nothing of it can be changed afterwards.
 * @throws SoundsceneError `study/launched`, `study/forbidden`
 */
export async function launch(context: FieldContext, who: InStudy): Promise<StudyView> {
  const known = await authorize(context, who, 'owner')
  const hash = await freezeStudy(context, known)
  await audit(context, who, 'launch', { sha256: hash })
  announce(context, known.study.id)
  return getStudy(context, who)
}

/**
 * Freezes a study and opens it, without a word in the log.
 * @returns the SHA-256 of what was frozen
 * @throws SoundsceneError `study/launched`
 */
export async function freezeStudy(
  context: FieldContext,
  { study, config }: Pick<KnownStudy, 'study' | 'config'>,
): Promise<string> {
  const { studies, stimuli } = context.database.studies
  const [set, parts] = [await stimuli.find(study.setId), await stimuli.stimuliOf(study.setId)]
  const items = itemsOf(config, parts, study.seed)
  const frozen = canonicalJson({
    ...{ version: 1, study: study.id, simulated: study.simulated, config, seed: study.seed },
    ...{ stimuli: { id: set?.id, sha256: set?.sha256 }, items: items.map(frozenItem) },
  })
  const hash = sha256(frozen)
  if (!(await studies.launch(study.id, { frozen, sha256: hash, items }))) throw new SoundsceneError('study/launched')
  return hash
}

const frozenItem = ({ id, kind, role, soundId, pictureId, otherId, source }: NewItem) => ({
  ...{ id, kind, role, source, sound: soundId, picture: pictureId },
  ...(otherId !== null && { other: otherId }),
})

/** What launching froze, as canonical JSON with its SHA-256; null before launch. */
export async function frozenPlan(
  context: FieldContext,
  who: InStudy,
): Promise<{ json: string; sha256: string } | null> {
  const { study } = await authorize(context, who, 'viewer')
  const json = await context.database.studies.studies.frozenOf(study.id)
  return json === null || study.sha256 === null ? null : { json, sha256: study.sha256 }
}

/** Lets nobody in and serves nothing new; trials that are under way may be answered. */
export const pause = (context: FieldContext, who: InStudy) => move(context, who, 'pause', ['live'], 'paused')

/** Goes on after a pause. */
export const resume = (context: FieldContext, who: InStudy) => move(context, who, 'resume', ['paused'], 'live')

/** Ends data collection for good; a trial that is under way may be answered until its lease is over. */
export const close = (context: FieldContext, who: InStudy) => move(context, who, 'close', ['live', 'paused'], 'closed')

async function move(
  context: FieldContext,
  who: InStudy,
  action: string,
  from: StudyState[],
  to: StudyState,
): Promise<StudyView> {
  const { study } = await authorize(context, who, 'owner')
  if (!(await context.database.studies.studies.move(study.id, from, to))) {
    throw new SoundsceneError('study/wrong-state', { state: study.state })
  }
  await audit(context, who, action)
  announce(context, study.id)
  return getStudy(context, who)
}

const quotasSchema = z.record(z.string().min(1).max(40), z.number().int().min(1).max(100_000))

/** Raises how many raters of a group are wanted; a lower number changes nothing. */
export async function raiseQuotas(
  context: FieldContext,
  { quotas, ...who }: InStudy & { quotas: Record<string, number> },
): Promise<StudyView> {
  const asked = parse(quotasSchema, quotas)
  await authorize(context, who, 'owner')
  const raised = await context.database.studies.studies.raiseQuotas(who.studyId, asked)
  await audit(context, who, 'raise-quotas', raised)
  return getStudy(context, who)
}
