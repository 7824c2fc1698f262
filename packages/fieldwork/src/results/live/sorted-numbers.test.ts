import { expect, test } from 'vitest'
import { Random } from '../../design/random.ts'
import { SortedNumbers } from './sorted-numbers.ts'

test('quartiles of numbers that come and go are those of the numbers that are there', () => {
  const random = new Random('numbers')
  const numbers = new SortedNumbers()
  const there: number[] = []
  for (let i = 0; i < 2_000; i++) {
    const value = random.below(50)
    if (there.length > 0 && random.next() < 0.3)
      numbers.remove(there.splice(random.below(there.length), 1)[0] as number)
    else numbers.add(there[there.push(value) - 1] as number)
    if (i % 7 > 0) continue
    const sorted = there.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]
    expect(numbers.length).toBe(there.length)
    expect(numbers.quartiles()).toEqual(there.length > 0 ? [at(0.25), at(0.5), at(0.75)] : null)
  }
})
