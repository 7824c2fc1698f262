import { readFile } from 'node:fs/promises'
import { SoundsceneError } from '@soundscene/errors'
import { type Actor, createStudy, freezeStimuli, type StudyView } from '@soundscene/fieldwork'
import type { StudyConfigInput } from '@soundscene/fieldwork/config'
import { readStimulusSet } from '@soundscene/fieldwork/stimulus-set'
import type { Installation } from './installation.ts'

/** What a draft is made of beside its set. */
export interface DraftRequest {
  actor: Actor
  /** Folder of the set. */
  folder: string
  config: StudyConfigInput
}

/** Freezes a folder of stimuli in a running soundscene and makes a draft study of it. */
export async function draftStudy(
  installation: Installation,
  { actor, folder, config }: DraftRequest,
): Promise<StudyView> {
  const set = await freezeStimuli(installation, { actor, ...(await readStimulusSet(folder)) })
  return createStudy(installation, { actor, setId: set.id, config })
}

/** A study's configuration out of a JSON file; the use case checks what stands in it. */
export async function readConfigFile(file: string): Promise<Partial<StudyConfigInput>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<StudyConfigInput>
  } catch (error) {
    throw new SoundsceneError('input/invalid', { what: `${file} can't be used: ${(error as Error).message}` })
  }
}
