import { openBlobs } from '@soundscene/blobs'
import { type Database, openDatabase } from '@soundscene/db'
import { createStudy, type FieldContext, freezeStimuli, launch } from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import { imagineScene, pictureOfScene, rasterise, type SceneClass, soundOfScene } from '@soundscene/world'
import sharp from 'sharp'

const actor = { id: 'experimenter' }
const classes: readonly SceneClass[] = ['dog', 'drum', 'piano', 'plane']
/** Labels that must never reach a rater. */
export const hiddenSources = ['model-early', 'model-late']

/** What stimuli are made like. */
export interface Making {
  sounds: number
  seconds: number
  pixels: number
}

/** Studies for raters, on the database and the folder of a running site. */
export interface RaterField {
  context: FieldContext & { database: Database }
  database: Database
  /** Launches a study of its own over the common stimuli. */
  study(config?: Partial<StudyConfigInput>): Promise<string>
  /** What is heard in a sound, as only the study knows. */
  classOf(soundId: string): Promise<string | undefined>
}

/** Opens a database and a folder, and freezes a small set of stimuli into them. */
export async function openField(databaseUrl: string, blobs: string, making: Making): Promise<RaterField> {
  return stockField({ database: openDatabase(databaseUrl), blobs: await openBlobs(blobs) }, making)
}

/** Freezes a small set of stimuli into an open database and folder. */
export async function stockField(context: RaterField['context'], making: Making): Promise<RaterField> {
  const { database } = context
  const set = await freezeStimuli(context, { actor, title: 'Scenes', ...(await stimuli(making)) })
  return {
    context,
    database,
    async study(config) {
      const { id: studyId } = await createStudy(context, { actor, setId: set.id, config: { ...small, ...config } })
      await launch(context, { actor, studyId })
      return studyId
    },
    classOf: async (soundId) =>
      (await database.studies.stimuli.stimuliOf(set.id)).find(({ id }) => id === soundId)?.class,
  }
}

const small: StudyConfigInput = {
  title: 'Sounds and the scenes they come from',
  kind: 'choice',
  contact: 'lab@example.org',
  practice: 1,
  block: { rating: 2, choice: 3 },
  checks: { real: 0, bothWrong: 0 },
  votesPerItem: 1_000,
  analysis: { primary: 'match-share' },
}

const practiceSounds = 4

async function stimuli({ sounds, seconds, pixels }: Making) {
  const scenes = Array.from({ length: sounds + practiceSounds }, (_, seed) =>
    imagineScene(seed, classes[seed % classes.length]),
  )
  return {
    sounds: scenes.map((scene, i) => ({
      name: `sound ${i}`,
      class: scene.class,
      practice: i >= sounds,
      content: { samples: soundOfScene(scene).slice(0, Math.round(seconds * 22_050)) },
    })),
    pictures: await Promise.all(
      scenes.flatMap((scene, i) =>
        [...hiddenSources, 'real'].map(async (source, take) => ({
          sound: `sound ${i}`,
          source,
          bytes: await png(await rasterise(pictureOfScene(scene, { take }), pixels), pixels),
        })),
      ),
    ),
  }
}

const png = (rgb: Uint8Array, width: number): Promise<Buffer> =>
  sharp(rgb, { raw: { width, height: width, channels: 3 } })
    .png()
    .toBuffer()
