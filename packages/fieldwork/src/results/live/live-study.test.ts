import { expect, test } from 'vitest'
import { Random } from '../../design/random.ts'
import {
  complete,
  type FieldContext,
  liveStudyOf,
  nextTrials,
  personalLink,
  type RaterTrial,
  raterSession,
  storeVote,
  votesOf,
  withdrawNow,
} from '../../index.ts'
import { enter, rate } from '../../testing/raters.ts'
import { actor, liveStudy, testField } from '../../testing/test-field.ts'

const context = await testField()

/** The same database to somebody who has never looked. */
const newcomer = (): FieldContext => ({ ...context, database: { ...context.database } })

const random = new Random('live')
const circumstances = () => ({ plays: 1, finishes: 1, listened: 1, responseMs: random.below(40) * 100 })
const oneOf = <T>(values: readonly T[]): T => values[random.below(values.length)] as T

const anyAnswer = ({ kind }: RaterTrial) => {
  if (random.next() < 0.1) return { technical: 'sound' as const, ...circumstances() }
  if (kind === 'rating') return { scores: { overall: 1 + random.below(5) }, ...circumstances() }
  return { choice: oneOf(['left', 'right', 'neither'] as const), ...circumstances() }
}

/** Goes on with a rater's trials; ends it where none are left. */
async function goOn(token: string): Promise<void> {
  if ((await raterSession(context, token)).ending) return
  const { trials, done } = await nextTrials(context, token, 2)
  for (const trial of trials) await storeVote(context, token, trial.id, anyAnswer(trial))
  if (done) await complete(context, token)
}

async function leave(token: string): Promise<void> {
  const { raterId } = await raterSession(context, token)
  const underway = ['practised', 'rating', 'form'] as const
  await context.database.studies.raters.move(raterId, [...underway], 'returned')
}

async function arriveAnyhow(studyId: string): Promise<string> {
  const platform = oneOf([null, null, 'discord', 'slack'] as const)
  const person = String(random.next())
  const link = platform && (await personalLink(context, { studyId, platform, person }))
  return enter(context, { studyId, ...(link !== null && { link }) })
}

test('after votes, failures, drop-outs and withdrawals in any order, every figure is what reading all anew says', async () => {
  const { id: studyId } = await liveStudy(context, {
    ...{ kind: 'both', sources: ['e', 'f', 'real'], block: { rating: 4, choice: 4 }, practice: 1, votesPerItem: 100 },
    checks: { real: 1, bothWrong: 1, failuresAllowed: 0 },
    recruiting: { open: true, chat: true },
    analysis: { primary: 'model-differences' },
  })
  const who = { actor, studyId }
  const tokens = [await arriveAnyhow(studyId)]
  for (let turn = 0; turn < 160; turn++) {
    const [dice, token] = [random.next(), oneOf(tokens)]
    if (dice < 0.15) tokens.push(await arriveAnyhow(studyId))
    else if (dice < 0.2) await withdrawNow(context, token)
    else if (dice < 0.24) await leave(token)
    else await goOn(token)
    if (turn % 10 === 9) expect(await liveStudyOf(context, who)).toEqual(await liveStudyOf(newcomer(), who))
  }
  const { funnel, strata, progress } = await liveStudyOf(context, who)
  const seen = funnel.flatMap(({ out }) => Object.keys(out))
  expect(seen).toEqual(expect.arrayContaining(['withdrawn', 'returned', 'failedAttention']))
  expect(Object.keys(strata).sort()).toEqual(['discord', 'site', 'slack'])
  expect(progress.technical).toBeGreaterThan(0)
})

test('the figures are those of the votes: shares and differences of who is done, counts of all', async () => {
  const { id: studyId } = await liveStudy(context, { sources: ['e', 'f', 'real'], practice: 1 })
  const who = { actor, studyId }
  for (let i = 0; i < 5; i++) {
    const token = await enter(context, { studyId })
    while (!(await raterSession(context, token)).ending) await goOn(token)
  }
  const late = await enter(context, { studyId })
  await rate(context, late, 3)
  const { choices } = (await votesOf(context, who)).site
  const target = choices.filter(({ pair }) => pair === 'target')
  const { raterId } = await raterSession(context, late)
  const shareOf = (rater: string, answer: string) => {
    const own = target.filter((vote) => vote.rater === rater)
    return own.filter(({ choice }) => choice === answer).length / own.length
  }
  const done = [...new Set(target.map(({ rater }) => rater))].filter((rater) => rater !== raterId)
  const mean = (value: (rater: string) => number) => done.reduce((sum, rater) => sum + value(rater), 0) / done.length
  const site = (await liveStudyOf(context, who)).strata.site
  expect(site?.votes).toBe(choices.length)
  expect(site?.shares?.raters).toEqual({ complete: 5, incomplete: 1 })
  expect(site?.shares?.shares.match?.estimate).toBeCloseTo(
    mean((rater) => shareOf(rater, 'match')),
    12,
  )
  expect(site?.contrasts).toMatchObject([{ lower: 'other', higher: 'match', raters: 5 }])
  expect(site?.contrasts[0]?.difference?.estimate).toBeCloseTo(
    mean((rater) => shareOf(rater, 'match') - shareOf(rater, 'other')),
    12,
  )
  const times = choices.flatMap(({ responseMs }) => responseMs ?? []).sort((a, b) => a - b)
  expect(site?.responseMs?.[1]).toBe(times[Math.round((times.length - 1) / 2)])
  expect(site?.trials.reduce((sum, { answered }) => sum + answered, 0)).toBe(choices.length)
})

test('a look reads what came since the last one, and nothing twice', async () => {
  const { id: studyId } = await liveStudy(context)
  const read: number[] = []
  const counting = newcomer()
  const { votes } = counting.database.studies
  counting.database.studies = {
    ...counting.database.studies,
    votes: {
      ...votes,
      cast: async (...asked) => {
        const rows = await votes.cast(...asked)
        read.push(rows.length)
        return rows
      },
    },
  }
  const token = await enter(context, { studyId })
  for (const limit of [4, 1, 0]) {
    await rate(context, token, limit)
    await liveStudyOf(counting, { actor, studyId })
  }
  expect(read).toEqual([4, 1, 0])
})
