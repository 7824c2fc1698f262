import {
  arrive,
  complete,
  consent,
  type FieldContext,
  nextTrials,
  passSoundCheck,
  soundCheck,
  storeVote,
} from '@soundscene/fieldwork'

const circumstances = { plays: 1, finishes: 1, listened: 1, responseMs: 1_500 }

/** Somebody comes by the open link of a study without practice and answers everything. */
export async function rate(context: FieldContext, studyId: string): Promise<void> {
  const { token, session } = await arrive(context, { studyId, source: 'open' })
  await consent(context, token)
  const { soundId } = await soundCheck(context, token)
  const sound = await context.database.studies.stimuli.shownTo(session.raterId, soundId)
  await passSoundCheck(context, token, sound?.class ?? '')
  for (;;) {
    const [trial] = (await nextTrials(context, token)).trials
    if (!trial) break
    const answer = trial.kind === 'choice' ? { choice: 'left' as const } : { scores: { overall: 4 } }
    await storeVote(context, token, trial.id, { ...answer, ...circumstances })
  }
  await complete(context, token)
}
