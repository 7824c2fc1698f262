import { randomBytes, randomInt } from 'node:crypto'
import type { Json, StudyRole, StudyState } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { type StudyConfig, type StudyConfigInput, studyConfig } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { itemsOf } from '../design/items.ts'
import { parse } from '../parse.ts'
import type { KnownStudy } from '../rater/who.ts'
import { type Actor, actorId, audit, authorize, type InStudy } from './authorize.ts'

/** A study as experimenters see it. */
export interface StudyView {
  id: string
  state: StudyState
  role: StudyRole
  simulated: boolean
  config: StudyConfig
  setId: string
  quotas: Record<string, number>
  /** Of all that launching froze; null before. */
  sha256: string | null
  rehearsal: Json
  createdAt: Date
  launchedAt: Date | null
  closedAt: Date | null
}

/** What a new study is made of. */
export interface NewStudyOptions {
  actor: Actor
  setId: string
  config: StudyConfigInput
  /** Every rater will be simulated, and every figure says so. */
  simulated?: boolean
}

/**
 * Creates a draft whose owner is the actor.
 * @throws SoundsceneError `input/invalid`, `study/set-not-found`, `study/set-unfit`
 */
export async function createStudy(
  context: FieldContext,
  { actor, setId, config, simulated = false }: NewStudyOptions,
): Promise<StudyView> {
  const checked = parse(studyConfig, config)
  const seed = randomInt(2 ** 31)
  await checkFits(context, { actor, setId, config: checked, seed })
  const fresh = {
    config: checked as Json,
    quotas: checked.quotas,
    setId,
    seed,
    simulated,
    salt: randomBytes(32).toString('hex'),
  }
  const study = await context.database.studies.studies.create(fresh, actorId(actor))
  await audit(context, { actor, studyId: study.id }, 'create', { setId })
  return viewOf({ study, config: checked, role: 'owner' })
}

/** Changes a draft; a rehearsal of what it was before no longer counts. @throws SoundsceneError `study/launched` */
export async function configureStudy(
  context: FieldContext,
  { setId, config, ...who }: InStudy & { setId?: string; config: StudyConfigInput },
): Promise<StudyView> {
  const known = await authorize(context, who, 'owner')
  const checked = parse(studyConfig, config)
  const set = setId ?? known.study.setId
  await checkFits(context, { actor: who.actor, setId: set, config: checked, seed: known.study.seed })
  const changed = { config: checked as Json, quotas: checked.quotas, setId: set }
  if (!(await context.database.studies.studies.configure(who.studyId, changed)))
    throw new SoundsceneError('study/launched')
  await audit(context, who, 'configure', { setId: set })
  return getStudy(context, who)
}

/** A study for one of its members. @throws SoundsceneError `study/not-found` */
export async function getStudy(context: FieldContext, who: InStudy): Promise<StudyView> {
  return viewOf(await authorize(context, who, 'viewer'))
}

/** The studies that somebody is a member of, newest first. */
export async function listStudies({ database }: FieldContext, actor: Actor): Promise<StudyView[]> {
  const studies = await database.studies.studies.ofMember(actorId(actor))
  return studies.map(({ role, ...study }) => viewOf({ study, role, config: studyConfig.parse(study.config) }))
}

const viewOf = ({ study, config, role }: KnownStudy & { role: StudyRole }): StudyView => {
  const { id, state, simulated, setId, quotas, sha256, rehearsal, createdAt, launchedAt, closedAt } = study
  return { id, state, role, simulated, config, setId, quotas, sha256, rehearsal, createdAt, launchedAt, closedAt }
}

/** Whether the items of such a study could be made; nobody else's set can be used. */
async function checkFits(
  { database: { studies } }: FieldContext,
  { actor, setId, config, seed }: { actor: Actor; setId: string; config: StudyConfig; seed: number },
): Promise<void> {
  const set = await studies.stimuli.find(setId)
  if (set?.ownerId !== actorId(actor)) throw new SoundsceneError('study/set-not-found')
  itemsOf(config, await studies.stimuli.stimuliOf(setId), seed)
}
