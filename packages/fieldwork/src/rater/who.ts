import type { Rater, Stimulus, Study, StudyItem } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import { type StudyConfig, studyConfig } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { sha256 } from '../secrets.ts'

/** A study with its configuration as it was checked. */
export interface KnownStudy {
  study: Study
  config: StudyConfig
}

/** What never changes once a study was launched. */
export interface LaunchedStudy extends KnownStudy {
  sounds: readonly Stimulus[]
  practice: readonly StudyItem[]
}

/** A rater with the study that they take part in. */
export interface KnownRater extends LaunchedStudy {
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
  const launched = await launchedStudy(context, found.rater.studyId)
  return { ...launched, rater: found.rater, study: { ...launched.study, state: found.studyState } }
}

const kept = new Map<string, LaunchedStudy>()
const mostKept = 100

/** A launched study: all but its state and its quotas never changes again, so it is read once a process. */
export async function launchedStudy(context: FieldContext, id: string): Promise<LaunchedStudy> {
  const before = kept.get(id)
  if (before) return before
  const known = await studyById(context, id)
  const { studies, stimuli } = context.database.studies
  const [sounds, practice] = await Promise.all([stimuli.soundsOf(known.study.setId), studies.practiceOf(id)])
  if (kept.size >= mostKept) kept.clear()
  const whole = { ...known, sounds, practice }
  if (known.study.launchedAt !== null) kept.set(id, whole)
  return whole
}
