import { expect, test } from 'vitest'
import { arrive, complete, nextTrials, raterSession, storeVote } from '../index.ts'
import { answerTo, enter, rate } from '../testing/raters.ts'
import { liveStudy, testField } from '../testing/test-field.ts'

const context = await testField()

test('a rater goes from the door through every step to a receipt', async () => {
  const { id: studyId } = await liveStudy(context)
  const token = await enter(context, { studyId })
  expect(await rate(context, token)).toBe(10)
  const { receipt, votes, ending } = await complete(context, token, { age: 'over 18' })
  expect(receipt).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/)
  expect({ votes, ending }).toEqual({ votes: 10, ending: { kind: 'complete', code: null, url: null } })
  expect(await complete(context, token)).toEqual({ receipt, votes, ending })
  expect(await raterSession(context, token)).toMatchObject({ state: 'complete', progress: { stored: 10, total: 10 } })
})

test('reloading at each step of a session goes on at the same trial with the same sides', async () => {
  const { id: studyId } = await liveStudy(context, { block: { choice: 24 }, sounds: 30 })
  let token = await enter(context, { studyId })
  const seen: string[] = []
  for (;;) {
    const before = await nextTrials(context, token, 3)
    token = (await arrive(context, { studyId, source: 'open', token })).token
    const after = await nextTrials(context, token, 3)
    expect(after).toEqual(before)
    const [trial] = after.trials
    if (!trial) break
    seen.push(JSON.stringify([trial.soundId, ...trial.pictureIds.toSorted()]))
    await storeVote(context, token, trial.id, answerTo(trial))
  }
  expect(seen).toHaveLength(26)
  expect(new Set(seen).size).toBe(26)
})
