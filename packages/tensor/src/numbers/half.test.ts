import { expect, test } from 'vitest'
import { fromHalf, toHalf } from './half.ts'

test('every float16 survives the way to a number and back', () => {
  for (let half = 0; half < 0x10000; half++) {
    const value = fromHalf(half)
    const expected = Number.isNaN(value) ? (half & 0x8000) | 0x7e00 : half
    // A NaN's sign and payload mean nothing, and JavaScript may not keep them.
    expect(toHalf(value) & (Number.isNaN(value) ? 0x7fff : 0xffff)).toBe(
      expected & (Number.isNaN(value) ? 0x7fff : 0xffff),
    )
  }
})

test.each([
  ['the smallest subnormal', 2 ** -24, 0x0001],
  ['half of it, a tie that goes to even zero', 2 ** -25, 0x0000],
  ['a little more than half of it', 2 ** -25 * 1.001, 0x0001],
  ['one and a half of it, a tie that goes to even two', 1.5 * 2 ** -24, 0x0002],
  ['the largest subnormal', 1023 * 2 ** -24, 0x03ff],
  ['just below the smallest normal, which rounds up to it', 1023.6 * 2 ** -24, 0x0400],
  ['the smallest normal', 2 ** -14, 0x0400],
  ['one', 1, 0x3c00],
  ['a tie between 1 and the next, which goes to 1', 1 + 2 ** -11, 0x3c00],
  ['a tie between the next two, which goes to the even one', 1 + 3 * 2 ** -11, 0x3c02],
  ['the largest', 65504, 0x7bff],
  ['just below the middle of the largest and infinity', 65519.996, 0x7bff],
  ['the middle of the largest and infinity', 65520, 0x7c00],
  ['far too large', 1e30, 0x7c00],
  ['minus infinity', Number.NEGATIVE_INFINITY, 0xfc00],
  ['minus zero', -0, 0x8000],
  ['a negative subnormal', -3 * 2 ** -24, 0x8003],
])('%s becomes the right float16', (_, value, half) => {
  expect(toHalf(value)).toBe(half)
})
