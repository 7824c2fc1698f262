import { expect, test } from 'vitest'
import { Random } from '../design/random.ts'
import { close, complete, type FieldContext, nextTrials, raterSession, storeVote, votesOf } from '../index.ts'
import { answerTo, enter, rate } from '../testing/raters.ts'
import { actor, liveStudy, testField } from '../testing/test-field.ts'

const context = await testField()

/** A crowd of which about a third leaves in the middle; those who stay go on until nothing more is wanted of them. */
const crowd = async (
  field: FieldContext,
  studyId: string,
  { raters, leave, at }: { raters: number; leave: number; at: number },
) => {
  const random = new Random('crowd', raters)
  const waiting = Array.from({ length: raters }, () =>
    random.next() < leave ? random.below(at) : Number.POSITIVE_INFINITY,
  )
  const walk = async () => {
    for (let limit = waiting.shift(); limit !== undefined; limit = waiting.shift()) await visit(field, studyId, limit)
  }
  await Promise.all(Array.from({ length: 20 }, walk))
}

const visit = async (field: FieldContext, studyId: string, limit: number) => {
  const token = await enter(field, { studyId })
  if ((await raterSession(field, token)).ending) return
  for (let answered = 0; ; answered++) {
    const { trials, done } = await nextTrials(field, token, 2)
    if (done) break
    if (answered >= limit) return leaveFor(field, token)
    for (const trial of trials.slice(0, 1)) await storeVote(field, token, trial.id, answerTo(trial))
  }
  await complete(field, token)
}

/** The lease of who left runs out. */
const leaveFor = async ({ database }: FieldContext, token: string) => {
  const { raterId } = await raterSession({ database } as FieldContext, token)
  await database.studies.trials.serve(raterId, [], 0)
}

// About two thousand votes: minutes where the machine is busy.
test('with 200 raters of whom 30 % leave, items differ by one vote at most, and sides by one', {
  timeout: 600_000,
}, async () => {
  const { id: studyId } = await liveStudy(context, {
    sounds: 60,
    practice: 0,
    block: { choice: 10 },
    votesPerItem: 23,
  })
  await crowd(context, studyId, { raters: 200, leave: 0.3, at: 10 })
  await close(context, { actor, studyId })
  const items = (await context.database.studies.studies.itemsOf(studyId)).filter(({ role }) => role === 'main')
  const stored = items.map((item) => item.stored)
  expect(Math.max(...stored) - Math.min(...stored)).toBeLessThanOrEqual(1)
  expect(Math.min(...stored)).toBeGreaterThan(18)
  const { choices } = (await votesOf(context, { actor, studyId })).site
  const target = choices.filter(({ pair }) => pair === 'target')
  for (const item of items) {
    const own = target.filter(({ sound, model }) => sound === item.soundId && model === item.source)
    const lefts = own.filter(({ targetSide }) => targetSide === 'left').length
    expect(Math.abs(2 * lefts - own.length)).toBeLessThanOrEqual(1)
  }
  const whole = sidesByRater(target).filter(({ votes }) => votes === 10)
  expect(whole.length).toBeGreaterThan(80)
  // What an item needs comes first, so that now and then somebody sees one side more; by chance 34 % would.
  const uneven = whole.filter(({ lefts }) => Math.abs(lefts - 5) > 1)
  expect(uneven.length / whole.length).toBeLessThan(0.1)
})

const sidesByRater = (votes: { rater: string; targetSide?: 'left' | 'right' }[]) =>
  [...new Set(votes.map(({ rater }) => rater))].map((rater) => {
    const own = votes.filter((vote) => vote.rater === rater)
    return { votes: own.length, lefts: own.filter(({ targetSide }) => targetSide === 'left').length }
  })

test('who comes back after the lease answers what they saw, even one too many, and nothing that others have answered', async () => {
  const { id: studyId } = await liveStudy(context, {
    ...{ sounds: 12, practice: 0, votesPerItem: 1, block: { choice: 6 } },
    checks: { real: 0, bothWrong: 0 },
  })
  const late = await enter(context, { studyId })
  const [shown] = (await nextTrials(context, late)).trials
  await leaveFor(context, late)
  for (const token of [await enter(context, { studyId }), await enter(context, { studyId })]) {
    expect(await rate(context, token)).toBe(6)
    await complete(context, token)
  }
  const [again, ...rest] = (await nextTrials(context, late, 3)).trials
  expect([again, rest]).toEqual([shown, []])
  await storeVote(context, late, again?.id ?? '', answerTo({ kind: 'choice' }))
  expect(await nextTrials(context, late)).toMatchObject({ trials: [], done: true })
  expect(await complete(context, late)).toMatchObject({ votes: 1, ending: { kind: 'complete' } })
  const stored = (await context.database.studies.studies.itemsOf(studyId)).flatMap(({ role, stored }) =>
    role === 'main' ? [stored] : [],
  )
  expect(stored.toSorted()).toEqual([...Array.from({ length: 11 }, () => 1), 2])
})

test('ratings compare models by the same raters on the same sounds', async () => {
  const { id: studyId } = await liveStudy(context, {
    kind: 'rating',
    sounds: 12,
    sources: ['e', 'f', 'g'],
    practice: 0,
    anchors: { real: false, wrongClass: false },
    block: { rating: 18 },
    votesPerItem: 9,
    analysis: { primary: 'model-differences' },
  })
  await crowd(context, studyId, { raters: 20, leave: 0.3, at: 18 })
  const items = await context.database.studies.studies.itemsOf(studyId)
  const stored = items.map((item) => item.stored)
  expect(Math.max(...stored) - Math.min(...stored)).toBeLessThanOrEqual(1)
  const { overall } = (await votesOf(context, { actor, studyId })).site.ratings
  const cells = new Map<string, number>()
  for (const { rater, sound } of overall) cells.set(rater + sound, (cells.get(rater + sound) ?? 0) + 1)
  const whole = [...cells.values()].filter((models) => models === 3).length
  expect(whole / cells.size).toBeGreaterThan(0.8)
})
