import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { testDatabase, testFolder } from '@soundscene/testkit'
import sharp from 'sharp'
import { afterAll } from 'vitest'
import type { StudyConfigInput } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { createStudy, freezeStimuli, launch, type StudyView } from '../index.ts'

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

const classes = ['dog', 'dam', 'drum']

/** What a set is made of: sounds of three classes, the last of each for practice, with a picture of every source. */
export const stimuli = async (sounds: number, sources: readonly string[] = ['e', 'real']) => ({
  actor,
  title: 'set',
  sounds: Array.from({ length: sounds + 3 }, (_, i) => ({
    name: `sound ${i}`,
    class: classes[i % 3] as string,
    practice: i >= sounds,
    content: { samples: Float32Array.from({ length: 500 }, (_, t) => Math.sin((t * (i + 2)) / 9) / 4) },
  })),
  pictures: await Promise.all(
    Array.from({ length: sounds + 3 }, (_, i) => i).flatMap((i) =>
      sources.map(async (source, s) => ({ sound: `sound ${i}`, source, bytes: await picture(i, s) })),
    ),
  ),
})

const picture = async (i: number, s: number): Promise<Uint8Array> =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: { r: i % 256, g: 40 * s, b: i >> 8 } } })
    .png()
    .toBuffer()

/** A study that was launched, over `sounds` sounds. */
export const liveStudy = async (
  context: FieldContext,
  { sounds = 12, sources, ...config }: Partial<StudyConfigInput> & { sounds?: number; sources?: string[] } = {},
): Promise<StudyView> => {
  const set = await freezeStimuli(context, await stimuli(sounds, sources))
  const study = await createStudy(context, { actor, setId: set.id, config: { ...smallConfig, ...config } })
  return launch(context, { actor, studyId: study.id })
}
