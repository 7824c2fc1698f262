import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress } from './progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const recording = () => {
  const shown: [at: number, words: string][] = []
  const start = Date.now()
  const progress = createProgress(async (words) => void shown.push([Date.now() - start, words]))
  return { shown, progress }
}

test('an answer that comes at once has no progress before it', async () => {
  const { shown, progress } = recording()
  progress.say('listening')
  await vi.advanceTimersByTimeAsync(1_000)
  await progress.end()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown).toEqual([])
})

test('words that change often are shown two seconds apart at least, always the latest', async () => {
  const { shown, progress } = recording()
  for (let i = 0; i < 60; i += 1) {
    progress.say(`place ${60 - i}`)
    await vi.advanceTimersByTimeAsync(100)
  }
  const gaps = shown.slice(1).map(([at], i) => at - (shown[i]?.[0] ?? 0))
  expect(shown.length).toBe(3)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2_000)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(shown.at(-1)?.[1]).toBe('place 1')
})

test('the same words are not shown twice', async () => {
  const { shown, progress } = recording()
  for (let i = 0; i < 10; i += 1) {
    progress.say('drawing')
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(shown).toHaveLength(1)
})

test('nothing is shown after the end, and what is being shown is waited for', async () => {
  let finish = () => {}
  const progress = createProgress(() => new Promise((resolve) => (finish = resolve)))
  progress.say('drawing')
  await vi.advanceTimersByTimeAsync(2_000)
  const ended = vi.fn()
  const end = progress.end().then(ended)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ended).not.toHaveBeenCalled()
  finish()
  await end
  expect(ended).toHaveBeenCalled()
})

test('progress that can not be shown is no reason to stop', async () => {
  const progress = createProgress(async () => {
    throw new Error('away')
  })
  progress.say('drawing')
  await vi.advanceTimersByTimeAsync(2_000)
  await expect(progress.end()).resolves.toBeUndefined()
})
