import type { Rater, Study } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { type StudyConfig, studyConfig } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { sha256 } from '../secrets.ts'

/** A study with its configuration as it was checked. */
export interface KnownStudy {
  study: Study
  config: StudyConfig
}

/** A rater with the study that they take part in. */
export interface KnownRater extends KnownStudy {
  rater: Rater
}

/** @throws SoundsceneError `study/not-found` */
export async function studyById({ database }: FieldContext, id: string): Promise<KnownStudy> {
  const study = await database.studies.studies.find(id)
  if (!study) throw new SoundsceneError('study/not-found')
  return { study, config: studyConfig.parse(study.config) }
}

/** The rater of a token. @throws SoundsceneError `study/unknown-rater` */
export async function raterByToken(context: FieldContext, token: string): Promise<KnownRater> {
  const found = await context.database.studies.raters.byToken(sha256(token))
  if (!found) throw new SoundsceneError('study/unknown-rater')
  const { study, config } = await launchedStudy(context, found.rater.studyId)
  return { rater: found.rater, study: { ...study, state: found.studyState }, config }
}

const launched = new Map<string, KnownStudy>()
const mostKept = 100

/** A launched study, whose configuration never changes again, so it is read once a process. Its state may be an old one. */
export async function launchedStudy(context: FieldContext, id: string): Promise<KnownStudy> {
  const kept = launched.get(id)
  if (kept) return kept
  const known = await studyById(context, id)
  if (launched.size >= mostKept) launched.clear()
  launched.set(id, known)
  return known
}
