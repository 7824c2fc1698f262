import { expect, test } from 'vitest'
import { pool5Frames, pool5Windows } from './windows.ts'

test.each([
  [110_250, 13],
  [220_500, 27],
  [441_000, 54],
  [661_500, 81],
  [1_476_864, 180],
  [2_199_168, 268],
  [4574, 1],
  [4573, 0],
])('%d samples have %d pool5 frames, as the published SoundNet has', (samples, frames) => {
  expect(pool5Frames(samples)).toBe(frames)
})

test.each([4574, 110_250, 655_360, 661_500, 700_001, 13_230_000])(
  'the windows of %d samples keep every frame once',
  (samples) => {
    const windows = pool5Windows(samples, 80)
    expect(windows.reduce((sum, { keep }) => sum + keep, 0)).toBe(pool5Frames(samples))
    for (const { start, end, skip, keep } of windows) {
      expect(end).toBeLessThanOrEqual(samples)
      expect(pool5Frames(end - start)).toBeGreaterThanOrEqual(skip + keep)
    }
  },
)

test('a sound without a frame is refused', () => {
  expect(() => pool5Windows(4573, 80)).toThrow('4574')
})
