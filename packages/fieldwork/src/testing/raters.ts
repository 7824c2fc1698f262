import type { TrialAnswer } from '../config/answers.ts'
import type { FieldContext } from '../context.ts'
import {
  type Arriving,
  answerPractice,
  arrive,
  consent,
  nextPractice,
  nextTrials,
  passSoundCheck,
  type RaterTrial,
  soundCheck,
  storeVote,
} from '../index.ts'

const circumstances = { plays: 1, finishes: 1, listened: 1, responseMs: 900 }

/** An answer as somebody attentive might give it. */
export const answerTo = (
  { kind }: Pick<RaterTrial, 'kind'>,
  choice: 'left' | 'right' | 'neither' = 'left',
): TrialAnswer => (kind === 'choice' ? { choice, ...circumstances } : { scores: { overall: 4 }, ...circumstances })

/** Lets somebody in up to their first trial; returns their token. */
export const enter = async (
  context: FieldContext,
  arriving: { studyId: string } & Partial<Arriving>,
): Promise<string> => {
  const { token, session } = await arrive(context, { source: 'open', ...arriving })
  if (session.state !== 'arrived') return token
  await consent(context, token)
  const { soundId } = await soundCheck(context, token)
  const sound = await context.database.studies.stimuli.shownTo(session.raterId, soundId)
  await passSoundCheck(context, token, sound?.class ?? '')
  for (let trial = await nextPractice(context, token); trial; trial = await nextPractice(context, token)) {
    await answerPractice(context, token, trial.id, answerTo(trial))
  }
  return token
}

/** Answers until the end, or so many trials; returns how many it answered. */
export const rate = async (context: FieldContext, token: string, limit = Number.POSITIVE_INFINITY): Promise<number> => {
  let answered = 0
  while (answered < limit) {
    const [trial] = (await nextTrials(context, token)).trials
    if (!trial) break
    await storeVote(context, token, trial.id, answerTo(trial))
    answered += 1
  }
  return answered
}
