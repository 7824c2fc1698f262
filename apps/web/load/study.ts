import { createStudy, type FieldContext, freezeStimuli, launch } from '@soundscene/fieldwork'
import sharp from 'sharp'

const classes = ['dog', 'dam', 'drum', 'plane']
const sounds = 200
const practiceSounds = 4
const actor = { id: 'load-run' }

/** A study that is running. */
export interface LoadStudy {
  id: string
  /** What each sound is of, so that raters pass the sound check. */
  classes: Map<string, string>
}

/** Launches a choice study of two models on many sounds, in which nobody is too many. Its raters are simulated. */
export async function launchStudy(context: FieldContext): Promise<LoadStudy> {
  const names = Array.from({ length: sounds + practiceSounds }, (_, i) => `sound ${i}`)
  const set = await freezeStimuli(context, {
    ...{ actor, title: 'Load run' },
    sounds: names.map((name, i) => ({
      ...{ name, class: classes[i % classes.length] as string, practice: i >= sounds },
      content: { samples: Float32Array.from({ length: 2_205 }, (_, t) => Math.sin(t * (i + 20) * 0.001) / 4) },
    })),
    pictures: await Promise.all(
      names.flatMap((sound, i) =>
        ['e', 'f', 'real'].map(async (source, s) => ({ sound, source, bytes: await picture(i, s) })),
      ),
    ),
  })
  const config = {
    ...{ title: 'Load run', kind: 'choice' as const, contact: 'load@example.org', practice: 2, votesPerItem: 10_000 },
    ...{ block: { choice: 24 }, analysis: { primary: 'match-share' as const } },
  }
  const study = await createStudy(context, { actor, setId: set.id, config, simulated: true })
  await launch(context, { actor, studyId: study.id })
  const stimuli = await context.database.studies.stimuli.stimuliOf(set.id)
  return { id: study.id, classes: new Map(stimuli.map((stimulus) => [stimulus.id, stimulus.class])) }
}

/** Who may look at the ledger. */
export const member = (studyId: string) => ({ actor, studyId })

const picture = (i: number, s: number): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: { r: i % 256, g: 80 * s, b: 255 - (i % 256) } } })
    .png()
    .toBuffer()
