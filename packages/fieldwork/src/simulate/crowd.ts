import { SoundsceneError } from '@soundscene/errors'
import type { TrialAnswer } from '../config/answers.ts'
import type { FieldContext } from '../context.ts'
import { studyById } from '../rater/who.ts'
import { centresOf } from './centres.ts'
import { SimulatedRater } from './simulated-rater.ts'
import type { Taste } from './taste.ts'

/** One of a crowd, with what they know although no rater may. */
export interface CrowdMember {
  /** What is heard in a sound. */
  classOf(soundId: string): string
  /** After how many of so many trials they leave; infinity for who stays. */
  stamina(trials: number): number
  /** The answer to a trial that was served to them; null where there is no such trial. */
  answer(raterId: string, trialId: string): Promise<TrialAnswer | null>
}

/**
 * Simulated raters of one taste for a study of such raters, by number: the same number is the same person.
 * @throws SoundsceneError `study/not-open` for a study that is not marked as simulated, so that no real one is polluted
 */
export async function crowdFor(
  context: FieldContext,
  { studyId, taste, seed }: { studyId: string; taste: Taste; seed: number },
): Promise<(index: number) => CrowdMember> {
  const { study, config } = await studyById(context, studyId)
  if (!study.simulated) throw new SoundsceneError('study/not-open')
  const { stimuli, trials } = context.database.studies
  const sounds = new Map((await stimuli.stimuliOf(study.setId)).map((stimulus) => [stimulus.id, stimulus]))
  const opinions = { seed, taste, centres: centresOf(taste) }
  return (index) => {
    const rater = new SimulatedRater(opinions, index)
    return {
      classOf: (soundId) => sounds.get(soundId)?.class ?? '',
      stamina: (count) => rater.stamina(count),
      async answer(raterId, trialId) {
        const trial = await trials.find(raterId, trialId)
        const sound = sounds.get(trial?.soundId ?? '')
        return trial && sound ? rater.answer({ ...trial, sound: sound.hash, questions: config.questions }) : null
      },
    }
  }
}
