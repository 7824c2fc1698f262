import { studyConfig } from '@soundscene/fieldwork/config'
import { findStudy } from '../../console/find-study.ts'
import type { Registered } from './stop-light.ts'

/** The analysis that a study registered. */
export const registeredOf = async (studyId: string): Promise<Registered> =>
  studyConfig.parse((await findStudy(studyId)).config).analysis
