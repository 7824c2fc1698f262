import { trialAnswer } from '@soundscene/fieldwork/config'
import { expect, test } from 'vitest'
import { advance, answerOf, freshTrial, questionsOf, type TrialEvent, technicalAnswer } from './trial-state.ts'

const after = (...events: TrialEvent[]) => events.reduce(advance, freshTrial)
const heard: TrialEvent[] = [{ type: 'started' }, { type: 'finished', at: 5_000 }]

test('nothing can be answered before the sound was heard to its end', () => {
  const events: TrialEvent[] = [
    { type: 'started' },
    { type: 'chose', choice: 'left' },
    { type: 'scored', question: 'overall', score: 5 },
    { type: 'stopped', share: 0.9 },
    { type: 'chose', choice: 'neither' },
  ]
  expect(after(...events)).toMatchObject({ choice: null, scores: {} })
  expect(answerOf(after(...events), 'choice', [], 9_000)).toBeNull()
})

test('plays and finishes are counted, and the time runs from the first end', () => {
  const state = after(
    ...heard,
    { type: 'started' },
    { type: 'stopped', share: 0.3 },
    { type: 'chose', choice: 'right' },
  )
  const answer = answerOf(state, 'choice', [], 6_500)
  expect(answer).toEqual({ choice: 'right', plays: 2, finishes: 1, listened: 1, responseMs: 1_500 })
  expect(trialAnswer.parse(answer)).toEqual(answer)
})

test('a choice can be changed and undone until it is confirmed', () => {
  const changed = after(...heard, { type: 'chose', choice: 'left' }, { type: 'chose', choice: 'neither' })
  expect(changed.choice).toBe('neither')
  const undone = advance(changed, { type: 'undone' })
  expect([undone.choice, answerOf(undone, 'choice', [], 0)]).toEqual([null, null])
  expect(undone.hearing).toEqual(changed.hearing)
})

test('a rating is complete when every question that is asked is answered', () => {
  const questions = questionsOf({ real: true, fits: false })
  const half = after(...heard, { type: 'scored', question: 'overall', score: 4 })
  expect(answerOf(half, 'rating', questions, 5_000)).toBeNull()
  const whole = advance(half, { type: 'scored', question: 'real', score: 2 })
  expect(answerOf(whole, 'rating', questions, 5_000)).toMatchObject({ scores: { real: 2, overall: 4 } })
})

test('a failure is told as technical, with what was heard before it', () => {
  const answer = technicalAnswer(after({ type: 'started' }, { type: 'stopped', share: 0.4 }), 'sound', 100)
  expect(trialAnswer.parse(answer)).toEqual({ technical: 'sound', plays: 1, finishes: 0, listened: 0.4, responseMs: 0 })
})
