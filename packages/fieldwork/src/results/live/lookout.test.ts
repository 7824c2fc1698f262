import { expect, test } from 'vitest'
import {
  close,
  deleteStudy,
  type FieldContext,
  liveStudyOf,
  setMember,
  watchPublicStudy,
  watchStudy,
} from '../../index.ts'
import { enter, rate } from '../../testing/raters.ts'
import { actor, liveStudy, testField } from '../../testing/test-field.ts'

const context = await testField()

/** Counts how often the raters of a study are looked at, which every look does once. */
const counted = (): FieldContext & { looks: number } => {
  const { raters, ...studies } = context.database.studies
  const counting = { ...context, looks: 0, database: context.database }
  const standings: typeof raters.standings = (...asked) => {
    counting.looks += 1
    return raters.standings(...asked)
  }
  counting.database = { ...context.database, studies: { ...studies, raters: { ...raters, standings } } }
  return counting
}

test('who watches at once is shown the same looks, at most one a second however much happens', async () => {
  const { id: studyId } = await liveStudy(context)
  const counting = counted()
  const leaving = Array.from({ length: 30 }, () => new AbortController())
  const streams = leaving.map(({ signal }) => watchStudy(counting, { actor, studyId }, signal))
  const first = await Promise.all(streams.map((stream) => stream.next()))
  expect(new Set(first.map(({ value }) => value)).size).toBe(1)
  const [before, start] = [counting.looks, performance.now()]
  const token = await enter(context, { studyId })
  let votes = 0
  for (let next = first; votes < 8; next = await Promise.all(streams.map((stream) => stream.next()))) {
    expect(new Set(next.map(({ value }) => value)).size).toBe(1)
    votes += await rate(context, token, 3)
    if (votes === 10) break
  }
  const seconds = (performance.now() - start) / 1_000
  expect(counting.looks - before).toBeLessThanOrEqual(seconds + 2)
  for (const watcher of leaving) watcher.abort()
  for (const stream of streams) expect((await stream.next()).done).toBe(true)
})

test('many who ask at once share one look and the one that follows it', async () => {
  const { id: studyId } = await liveStudy(context)
  const counting = counted()
  const asked = Array.from({ length: 40 }, () => liveStudyOf(counting, { actor, studyId }))
  expect(new Set(await Promise.all(asked)).size).toBe(1)
  expect(counting.looks).toBeLessThanOrEqual(4)
})

test('a stream ends for who is no member any more, and for everybody with the study', async () => {
  const { id: studyId } = await liveStudy(context, { publicResults: true })
  const [leaving, guest] = [new AbortController(), { id: 'guest' }]
  await context.database.studies.studies.setRole(studyId, guest.id, 'viewer')
  const watching = watchStudy(context, { actor: guest, studyId }, leaving.signal)
  const everybody = watchPublicStudy(context, studyId, leaving.signal)
  await watching.next()
  await everybody.next()
  await setMember(context, { actor, studyId, userId: guest.id, role: null })
  await close(context, { actor, studyId })
  await expect(watching.next()).rejects.toMatchObject({ code: 'study/not-found' })
  expect((await everybody.next()).value).toMatchObject({ state: 'closed' })
  const ended = everybody.next()
  await deleteStudy(context, { actor, studyId })
  await context.database.studies.votes.announce(studyId)
  await expect(ended).rejects.toMatchObject({ code: 'study/not-found' })
})
