import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each(['/account', '/studies/1/log?x=1', '/invitation/abc'])('after signing in one comes back to %s', (path) => {
  expect(safeNext(path)).toBe(path)
})

test.each([
  ['https://elsewhere.example/'],
  ['//elsewhere.example'],
  ['/\\elsewhere.example'],
  ['javascript:alert(1)'],
  ['/ //elsewhere.example'],
  ['/\t/elsewhere.example'],
  [undefined],
  [['/account', '/people']],
])('%j leads nowhere but to the studies', (wished) => {
  expect(safeNext(wished)).toBe('/studies')
})
