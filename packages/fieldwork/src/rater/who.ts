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
  const rater = await context.database.studies.raters.byToken(sha256(token))
  if (!rater) throw new SoundsceneError('study/unknown-rater')
  return { rater, ...(await studyById(context, rater.studyId)) }
}
