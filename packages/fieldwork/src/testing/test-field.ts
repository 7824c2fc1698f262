import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { testDatabase, testFolder } from '@soundscene/testkit'
import { afterAll } from 'vitest'
import type { StudyConfigInput } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { createStudy, freezeStimuli, launch, type StudyView } from '../index.ts'
import { stimuli } from './stimuli.ts'

/** Who runs the studies of tests. */
export const actor = { id: 'experimenter-1' }

/** The use cases' ground on a real PostgreSQL and a real folder. Call it at the top of the file. */
export const testField = async (): Promise<FieldContext & { url: string }> => {
  const url = await testDatabase(migrate)
  const database = openDatabase(url)
  const blobs = await openBlobs(testFolder())
  afterAll(() => database.close())
  return { database, blobs, url }
}

/** A choice study with as little around its trials as can be. */
export const smallConfig: StudyConfigInput = {
  title: 'Which picture fits?',
  kind: 'choice',
  contact: 'lab@example.org',
  practice: 2,
  block: { rating: 8, choice: 8 },
  checks: { real: 1, bothWrong: 1 },
  votesPerItem: 10,
  analysis: { primary: 'match-share' },
}

/** A study that was launched, over `sounds` sounds. */
export const liveStudy = async (
  context: FieldContext,
  { sounds = 12, sources, ...config }: Partial<StudyConfigInput> & { sounds?: number; sources?: string[] } = {},
): Promise<StudyView> => {
  const set = await freezeStimuli(context, { actor, ...(await stimuli(sounds, sources)) })
  const study = await createStudy(context, { actor, setId: set.id, config: { ...smallConfig, ...config } })
  return launch(context, { actor, studyId: study.id })
}
