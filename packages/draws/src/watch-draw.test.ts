import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { type DrawView, deleteDraw, redraw, submitDraw, watchDraw } from './index.ts'
import { drawing, testContext } from './testing/test-context.ts'
import { failDraw, finishDraw, reportProgress, type TakenDraw, takeDraw } from './worker/index.ts'

const context = await testContext()
const sound = await submitDraw(context, { bytes: toneWav(0.3, 440) })
await takeDraw(context, sound.id)

test('a watcher sees a draw go from waiting through its stages to done, and then the watching ends', async () => {
  const { id } = await redraw(context, sound.id)
  const watching = watchDraw(context, id)
  const next = async () => (await watching.next()).value
  expect(await next()).toMatchObject({ state: 'queued', stage: null })
  const taken = (await takeDraw(context, id)) as TakenDraw
  expect(await next()).toMatchObject({ state: 'drawing', place: null })
  await reportProgress(context, taken, 'drawing')
  expect(await next()).toMatchObject({ state: 'drawing', stage: 'drawing' })
  await finishDraw(context, taken, drawing)
  expect(await next()).toMatchObject({ state: 'done', class: 'dam', model: 'm1', timings: drawing.timings })
  expect(await watching.next()).toEqual({ done: true, value: undefined })
})

test('a watcher of a draw that failed reads why', async () => {
  const { id } = await redraw(context, sound.id)
  await failDraw(context, id, new Error('the driver said no'))
  const views: DrawView[] = []
  for await (const view of watchDraw(context, id)) views.push(view)
  expect(views).toMatchObject([{ state: 'failed', error: { code: 'draw/failed' } }])
  expect(JSON.stringify(views)).not.toContain('driver')
})

test('the place in line moves up as those before are taken', async () => {
  const ids = [await redraw(context, sound.id), await redraw(context, sound.id)].map(({ id }) => id)
  const watching = watchDraw(context, ids[1] as string)
  expect((await watching.next()).value).toMatchObject({ place: 2 })
  await takeDraw(context, ids[0] as string)
  expect((await watching.next()).value).toMatchObject({ place: 1 })
  await watching.return(undefined)
})

test('watching ends quietly when its signal aborts', async () => {
  const { id } = await redraw(context, sound.id)
  const leaving = new AbortController()
  const watching = watchDraw(context, id, leaving.signal)
  await watching.next()
  const next = watching.next()
  leaving.abort()
  expect(await next).toEqual({ done: true, value: undefined })
})

test('watching a draw that is deleted says so', async () => {
  const { id } = await redraw(context, sound.id)
  const watching = watchDraw(context, id)
  await watching.next()
  const next = watching.next()
  await deleteDraw(context, id)
  await expect(next).rejects.toMatchObject({ code: 'draw/not-found' })
})
