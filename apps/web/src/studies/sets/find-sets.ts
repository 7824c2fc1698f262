import { SoundsceneError } from '@soundscene/errors'
import { type Actor, type FieldContext, listSets } from '@soundscene/fieldwork'
import type { SetFacts } from './set-facts.ts'

const anchors = ['real', 'wrong-class']

/** The sets that somebody froze, newest first, with what is in them. */
export async function findSets(context: FieldContext, actor: Actor): Promise<SetFacts[]> {
  const sets = await listSets(context, actor)
  return Promise.all(sets.map((set) => factsOf(context, set)))
}

/** What is in the set of a study, for its members. */
export async function findSet(context: FieldContext, setId: string): Promise<SetFacts> {
  const set = await context.database.studies.stimuli.find(setId)
  if (!set) throw new SoundsceneError('study/set-not-found')
  return factsOf(context, set)
}

async function factsOf(
  { database }: FieldContext,
  { id, title, sha256 }: Pick<SetFacts, 'id' | 'title' | 'sha256'>,
): Promise<SetFacts> {
  const stimuli = await database.studies.stimuli.stimuliOf(id)
  const sounds = stimuli.filter(({ kind }) => kind === 'sound')
  const sources = stimuli.flatMap(({ source }) => source ?? [])
  return {
    ...{ id, title, sha256 },
    sounds: sounds.filter(({ practice }) => !practice).length,
    practiceSounds: sounds.filter(({ practice }) => practice).length,
    pictures: stimuli.length - sounds.length,
    classes: [...new Set(sounds.map((sound) => sound.class))].sort(),
    models: [...new Set(sources)].filter((source) => !anchors.includes(source)).sort(),
  }
}
