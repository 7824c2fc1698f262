import type { StudyItem } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { TrialAnswer } from '../config/answers.ts'
import { trialAnswer } from '../config/answers.ts'
import type { FieldContext } from '../context.ts'
import { Random } from '../design/random.ts'
import { parse } from '../parse.ts'
import { moveRater } from './move.ts'
import { picturesOf, type RaterTrial } from './trial-view.ts'
import { type KnownRater, raterByToken } from './who.ts'

/** What the rater is told after a practice trial. */
export interface PracticeFeedback {
  /** Whether the answer was as most people's would be; null where nothing could be heard. */
  asExpected: boolean | null
  expected: { choice: 'left' | 'right' } | { scores: [lowest: number, highest: number] }
  /** Practice trials still to come. */
  left: number
}

/**
 * The next practice trial, the same after a reload; null when there is none left.
 * @throws SoundsceneError `study/wrong-step` before the sound check
 */
export async function nextPractice(context: FieldContext, token: string): Promise<RaterTrial | null> {
  const known = await practising(context, token)
  const item = currentItem(known)
  if (!item) return null
  const { id, kind, soundId } = item
  return { id, kind, ordinal: known.rater.practised, soundId, pictureIds: picturesOf(item, targetLeft(known, item)) }
}

/** Takes the answer to the practice trial and tells what was expected. It is no vote, and is not kept. */
export async function answerPractice(
  context: FieldContext,
  token: string,
  itemId: string,
  answer: TrialAnswer,
): Promise<PracticeFeedback> {
  const given = parse(trialAnswer, answer)
  const known = await practising(context, token)
  const item = currentItem(known)
  if (item?.id !== itemId) throw new SoundsceneError('study/trial-unknown')
  const practised = known.rater.practised + 1
  const to = practised >= known.config.practice ? 'practised' : 'soundChecked'
  await moveRater(context, known, [['soundChecked'], to], { practised })
  return { ...feedbackOf(item, given, targetLeft(known, item)), left: known.config.practice - practised }
}

async function practising(context: FieldContext, token: string): Promise<KnownRater> {
  const known = await raterByToken(context, token)
  if (known.rater.state !== 'soundChecked' && known.rater.state !== 'practised')
    throw new SoundsceneError('study/wrong-step')
  return known
}

/** Every rater practises the same, each in an order of their own. */
function currentItem({ rater, practice }: KnownRater): StudyItem | undefined {
  return new Random('practice', rater.seed).shuffle(practice)[rater.practised]
}

const targetLeft = ({ rater }: KnownRater, { id }: StudyItem) => new Random('practice', rater.seed, id).below(2) === 0

function feedbackOf({ kind, source }: StudyItem, answer: TrialAnswer, left: boolean): Omit<PracticeFeedback, 'left'> {
  if (kind === 'choice') {
    const choice = left ? 'left' : 'right'
    return { expected: { choice }, asExpected: 'choice' in answer ? answer.choice === choice : null }
  }
  const [lowest, highest] = source === 'wrong-class' ? [1, 2] : [3, 5]
  const score = 'scores' in answer ? answer.scores.overall : null
  return {
    expected: { scores: [lowest as number, highest as number] },
    asExpected: score === null ? null : score >= (lowest as number) && score <= (highest as number),
  }
}
