import { expect, test } from 'vitest'
import { arrivalOf, saysWhoComes, withoutNames } from './arrival.ts'

test.each([
  ['', {}],
  ['?PROLIFIC_PID=p1&STUDY_ID=s&SESSION_ID=t', { prolific: 'p1', study: 's', session: 't' }],
  ['?link=abc', { link: 'abc' }],
  ['?classroom', { classroom: true }],
  ['?PROLIFIC_PID=', {}],
])('the address %s says %o', (search, arrival) => {
  expect(arrivalOf(new URLSearchParams(search))).toEqual(arrival)
})

test('an address loses who came, and keeps its language', () => {
  const address = new URL('https://x.org/r/1?PROLIFIC_PID=p1&lang=de&STUDY_ID=2')
  expect(withoutNames(address)).toBe('/r/1?lang=de')
  expect(saysWhoComes(Object.fromEntries(address.searchParams))).toBe(true)
  expect(saysWhoComes({ lang: 'de' })).toBe(false)
})
