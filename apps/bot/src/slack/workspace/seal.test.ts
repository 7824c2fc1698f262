import { expect, test } from 'vitest'
import { sealWith } from './seal.ts'

const secret = 'a secret of at least thirty-two characters'
const seal = sealWith(secret, 'test')

test('what was closed opens again, and is never written the same way twice', () => {
  const [one, two] = [seal.close('tökens', 'T1'), seal.close('tökens', 'T1')]
  expect([seal.open(one, 'T1'), seal.open(two, 'T1')]).toEqual(['tökens', 'tökens'])
  expect(one).not.toBe(two)
  expect(one).not.toContain('kens')
})

test.each([
  ['under another name', () => seal.open(seal.close('x', 'T1'), 'T2')],
  ['with another secret', () => sealWith(`${secret}!`, 'test').open(seal.close('x', 'T1'), 'T1')],
  ['for another purpose', () => sealWith(secret, 'other').open(seal.close('x', 'T1'), 'T1')],
  ['written by another version', () => seal.open(seal.close('x', 'T1').replace('v1', 'v2'), 'T1')],
  ['cut short', () => seal.open('v1.AAAA', 'T1')],
])('nothing opens %s', (_, open) => {
  expect(open).toThrow()
})

test('no changed bit opens', () => {
  const sealed = seal.close('x', 'T1').slice(3)
  const bytes = Buffer.from(sealed, 'base64url')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => seal.open(`v1.${changed.toString('base64url')}`, 'T1'), `byte ${at}`).toThrow()
  }
})
