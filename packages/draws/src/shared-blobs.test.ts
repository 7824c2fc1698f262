import { randomBytes } from 'node:crypto'
import type { BlobKind, BlobStore } from '@soundscene/blobs'
import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { deleteDraw, pictureOf, redraw, submitDraw } from './index.ts'
import { drawing, testContext } from './testing/test-context.ts'
import { finishDraw, type TakenDraw, takeDraw } from './worker/index.ts'

const context = await testContext()
const bytes = toneWav(0.3, 440)

/** The same ground, on which something else happens once, just before or after the store does as it is told. */
const meanwhile = (
  name: 'put' | 'remove',
  when: 'before' | 'after',
  what: () => Promise<unknown>,
  { blobs } = context,
) => {
  let waiting = true
  const happen = async (now: typeof when) => {
    if (now !== when || !waiting) return
    waiting = false
    await what()
  }
  const step = async (...parameters: [BlobKind, string & Uint8Array]) => {
    await happen('before')
    const result = await blobs[name](...parameters)
    await happen('after')
    return result
  }
  const others = Object.fromEntries(
    (['put', 'get', 'has', 'remove'] as const).map((key) => [key, blobs[key].bind(blobs)]),
  )
  return { ...context, blobs: { ...others, [name]: step } as unknown as BlobStore }
}

/** A finished draw, and another of the same sound in the hands of a worker who has painted the same picture. */
const twoAlike = async () => {
  const alike = { ...drawing, png: randomBytes(8) }
  const { id: first } = await submitDraw(context, { bytes })
  await finishDraw(context, (await takeDraw(context, first)) as TakenDraw, alike)
  const { id: second } = await redraw(context, first)
  const taken = (await takeDraw(context, second)) as TakenDraw
  return { first, second, alike, finishSecond: (ground = context) => finishDraw(ground, taken, alike) }
}

test('a picture stays when its like is deleted after it was stored and before its draw says so', async () => {
  const { first, second, alike, finishSecond } = await twoAlike()
  expect(await finishSecond(meanwhile('put', 'after', () => deleteDraw(context, first)))).toBe(true)
  expect(await pictureOf(context, second)).toEqual(alike.png)
})

test.each(['before', 'after'] as const)(
  'a picture stays when it is finished just %s its like is removed',
  async (when) => {
    const { first, second, alike, finishSecond } = await twoAlike()
    await deleteDraw(meanwhile('remove', when, finishSecond), first)
    expect(await pictureOf(context, second)).toEqual(alike.png)
  },
)

test('a picture that is put back for a draw which is deleted at that moment is gone', async () => {
  const { first, second, finishSecond } = await twoAlike()
  const { count } = (await context.blobs.sizes()).picture
  const deleting = meanwhile('put', 'before', () => deleteDraw(context, second))
  await deleteDraw(meanwhile('remove', 'before', finishSecond, deleting), first)
  expect((await context.blobs.sizes()).picture.count).toBe(count - 1)
})

test('a sound stays when its like is deleted while it is taken in', async () => {
  const sound = toneWav(0.3, 200)
  const { id: first } = await submitDraw(context, { bytes: sound })
  const { id: second } = await submitDraw(
    meanwhile('put', 'after', () => deleteDraw(context, first)),
    { bytes: sound },
  )
  expect((await takeDraw(context, second))?.samples.length).toBe(6_615)
})
