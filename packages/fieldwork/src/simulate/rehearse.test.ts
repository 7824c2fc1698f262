import { expect, test } from 'vitest'
import {
  createStudy,
  freezeStimuli,
  getStudy,
  launch,
  listStudies,
  liveStudyOf,
  rehearse,
  resultsOf,
  simulateRaters,
  verifyChain,
  watchStudy,
} from '../index.ts'
import { stimuli } from '../testing/stimuli.ts'
import { actor, liveStudy, smallConfig, testField } from '../testing/test-field.ts'
import { withClient } from '../testing/with-client.ts'

const context = await testField()

/** Every line of the audit log, whichever study it is of. */
const logged = async (): Promise<string[][]> => {
  let lines: string[][] = []
  await withClient(context.url, async (client) => {
    const { rows } = await client.query('SELECT "studyId", "action" FROM "StudyAudit" ORDER BY "id"')
    lines = rows.map(({ studyId, action }) => [studyId, action])
  })
  return lines
}

test('a rehearsal plays a draft through, says which intervals to expect, and leaves nothing else behind', async () => {
  const set = await freezeStimuli(context, { actor, ...(await stimuli(24)) })
  const config = { ...smallConfig, block: { choice: 8 }, recruiting: { open: false } }
  const { id: studyId } = await createStudy(context, { actor, setId: set.id, config })
  const report = await rehearse(context, { actor, studyId, raters: 12, taste: { dropOut: 0.2 } })
  expect(report).toMatchObject({ simulated: true, chainHolds: true, raters: { arrived: 12 } })
  expect(report.raters.complete + report.raters.droppedOut).toBe(12)
  const [match] = report.expected
  expect(match?.figure).toBe('match')
  expect(match?.twoWay?.lower).toBeLessThan(match?.estimate ?? 0)
  expect(await getStudy(context, { actor, studyId })).toMatchObject({
    state: 'rehearsed',
    rehearsal: { simulated: true },
  })
  expect((await listStudies(context, actor)).map(({ id }) => id)).toEqual([studyId])
  expect(await logged()).toEqual([
    [studyId, 'create'],
    [studyId, 'rehearse'],
  ])
  expect(await launch(context, { actor, studyId })).toMatchObject({ state: 'live', simulated: false })
})

test('what comes out is what the simulated raters think, within the interval for new raters and new sounds', async () => {
  const set = await freezeStimuli(context, { actor, ...(await stimuli(40)) })
  // At this level the interval misses the truth once in a thousand runs.
  const analysis = { primary: 'match-share', level: 0.999 } as const
  const config = { ...smallConfig, practice: 0, block: { choice: 12 }, analysis }
  const { id: studyId } = await createStudy(context, { actor, setId: set.id, config })
  const { expected } = await rehearse(context, { actor, studyId, raters: 40, taste: { match: 0.73, dropOut: 0.2 } })
  const [match] = expected
  expect(match?.twoWay?.lower).toBeLessThan(0.73)
  expect(match?.twoWay?.upper).toBeGreaterThan(0.73)
  expect((match?.twoWay?.upper ?? 1) - (match?.twoWay?.lower ?? 0)).toBeLessThan(0.5)
})

test('simulated raters answer every question that a study asks, around the means that are true of them', async () => {
  const set = await freezeStimuli(context, { actor, ...(await stimuli(12, ['e', 'f'])) })
  const config = {
    ...{ ...smallConfig, kind: 'rating' as const, questions: { real: true, fits: true }, votesPerItem: 30 },
    ...{ practice: 0, block: { rating: 24 }, anchors: { real: false, wrongClass: false } },
    analysis: { primary: 'model-differences', level: 0.999 } as const,
  }
  const { id: studyId } = await createStudy(context, { actor, setId: set.id, config, simulated: true })
  await launch(context, { actor, studyId })
  await simulateRaters(context, { studyId, raters: 12, taste: { scores: { e: 1.8, f: 4.2 }, dropOut: 0 } })
  const { site } = (await resultsOf(context, { actor, studyId })).strata
  for (const question of ['overall', 'real', 'fits'] as const) {
    const [e, f] = site?.ratings[question]?.models ?? []
    for (const [scores, truth, another] of [[e, 1.8, 4.2] as const, [f, 4.2, 1.8] as const]) {
      expect(holds(scores?.twoWay, truth)).toBe(true)
      expect(holds(scores?.twoWay, another)).toBe(false)
    }
  }
})

const holds = (interval: { lower: number; upper: number } | null | undefined, value: number) =>
  interval ? interval.lower <= value && value <= interval.upper : undefined

test('simulated raters are let into no study of real people', async () => {
  const { id: studyId } = await liveStudy(context)
  await expect(simulateRaters(context, { studyId, raters: 1 })).rejects.toMatchObject({ code: 'study/not-open' })
})

test('a whole simulated study says that it is one, in its votes, live and at the end', async () => {
  const set = await freezeStimuli(context, { actor, ...(await stimuli(12, ['e', 'f', 'real'])) })
  const config = { ...smallConfig, kind: 'both' as const, block: { rating: 8, choice: 4 }, practice: 3 }
  const { id: studyId } = await createStudy(context, { actor, setId: set.id, config, simulated: true })
  const who = { actor, studyId }
  await launch(context, who)
  const leaving = new AbortController()
  const watching = watchStudy(context, who, leaving.signal)
  expect((await watching.next()).value).toMatchObject({ state: 'live', progress: { stored: 0 } })
  const next = watching.next()
  await simulateRaters(context, { studyId, raters: 6, taste: { scores: { e: 2, f: 4 }, dropOut: 0, technical: 0.1 } })
  expect((await next).value).toMatchObject({ simulated: true })
  leaving.abort()
  await watching.return(undefined)
  const live = await liveStudyOf(context, who)
  expect(live).toMatchObject({ simulated: true, checks: { bot: { unused: 6, alarm: null } } })
  expect(live.groups).toMatchObject([{ group: 'open', complete: 6, active: 0 }])
  expect(live.strata.site?.scores.map(({ name }) => name)).toEqual(['e', 'f', 'real', 'wrong-class'])
  const { strata, simulated } = await resultsOf(context, who)
  expect(simulated).toBe(true)
  const [e, f] = strata.site?.ratings.overall?.models ?? []
  expect(e?.estimate).toBeLessThan(f?.estimate ?? 0)
  expect(await verifyChain(context, who)).toMatchObject({ brokenAt: null })
  const [row] = await context.database.studies.votes.chain(studyId, 0, 1)
  expect(JSON.parse(row?.record ?? '')).toMatchObject({ simulated: true })
})
