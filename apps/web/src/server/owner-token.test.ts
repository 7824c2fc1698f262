import { expect, test } from 'vitest'
import { isOwner, ownerToken } from './owner-token.ts'

const secret = 'a secret of the site'

test('the token of a draw opens that draw and no other, on that site and no other', () => {
  const header = `Bearer ${ownerToken(secret, 'draw-1')}`
  expect(isOwner(secret, 'draw-1', header)).toBe(true)
  expect(isOwner(secret, 'draw-2', header)).toBe(false)
  expect(isOwner('another secret', 'draw-1', header)).toBe(false)
})

test.each([null, '', 'Bearer ', 'Bearer x', ownerToken(secret, 'draw-1')])('%j proves nothing', (header) => {
  expect(isOwner(secret, 'draw-1', header)).toBe(false)
})
