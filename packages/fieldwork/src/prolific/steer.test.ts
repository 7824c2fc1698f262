import { expect, test } from 'vitest'
import { auditOf, lookOnProlific, moveOnProlific, sendProlificCodes, setProlificPlaces } from '../index.ts'
import { offeredStudy, testProlific } from '../testing/prolific.ts'
import { testField } from '../testing/test-field.ts'

const context = await testField()
const { prolific, access } = await testProlific()

test('it is published, paused, resumed and given places, each once, and all of it is written down', async () => {
  const { who } = await offeredStudy(context, access)
  const move = async (to: 'publish' | 'pause' | 'resume' | 'stop') =>
    (await moveOnProlific(context, { ...who, move: to })).status
  expect([await move('publish'), await move('publish'), await move('pause'), await move('resume')]).toEqual([
    'ACTIVE',
    'ACTIVE',
    'PAUSED',
    'ACTIVE',
  ])
  await setProlificPlaces(context, { ...who, places: 40 })
  expect(await lookOnProlific(context, who)).toMatchObject({ total_available_places: 40, reward: 180 })
  const fewer = setProlificPlaces(context, { ...who, places: 30 })
  await expect(fewer).rejects.toMatchObject({
    code: 'study/prolific-refused',
    details: { status: 400, why: 'Places can only grow.' },
  })
  expect(await move('stop')).toBe('AWAITING REVIEW')
  const actions = (await auditOf(context, who)).map(({ action }) => action)
  expect(actions.filter((action) => action.includes('prolific'))).toEqual([
    'offer-on-prolific',
    'publish-on-prolific',
    'publish-on-prolific',
    'pause-on-prolific',
    'resume-on-prolific',
    'set-prolific-places',
    'stop-on-prolific',
  ])
})

test('codes are fixed once the study is published there, and that is said', async () => {
  const { who } = await offeredStudy(context, access)
  await moveOnProlific(context, { ...who, move: 'publish' })
  await expect(sendProlificCodes(context, who)).rejects.toMatchObject({
    details: { status: 400, why: "completion_codes can't change any more." },
  })
})

test('publishing whose answer got lost is not an error', async () => {
  const { who } = await offeredStudy(context, access)
  prolific.faults.add({ method: 'POST', path: /transition/ }, { reset: true, isDone: true })
  expect((await moveOnProlific(context, { ...who, move: 'publish' })).status).toBe('ACTIVE')
})
