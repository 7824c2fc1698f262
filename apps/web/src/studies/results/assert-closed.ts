import { SoundsceneError } from '@soundscene/errors'
import { findStudy } from '../../console/find-study.ts'

/** Final figures are not for looking at early: only live ones are right at every look. @throws SoundsceneError `study/wrong-state` */
export async function assertClosed(studyId: string): Promise<void> {
  const { state } = await findStudy(studyId)
  if (state !== 'closed') throw new SoundsceneError('study/wrong-state', { state })
}
