import { expect, test } from 'vitest'
import { keyAction } from './key-action.ts'

test.each([
  [' ', 'choice', { type: 'toggle' }],
  ['P', 'rating', { type: 'toggle' }],
  ['r', 'choice', { type: 'replay' }],
  ['ArrowLeft', 'choice', { type: 'choose', choice: 'left' }],
  ['B', 'choice', { type: 'choose', choice: 'right' }],
  ['0', 'choice', { type: 'choose', choice: 'neither' }],
  ['5', 'rating', { type: 'score', score: 5 }],
  ['5', 'choice', undefined],
  ['ArrowLeft', 'rating', undefined],
  ['6', 'rating', undefined],
  ['Enter', 'rating', { type: 'confirm' }],
  ['Tab', 'choice', undefined],
  ['toString', 'choice', undefined],
] as const)('the key “%s” in a %s means %o', (key, kind, action) => {
  expect(keyAction(key, kind)).toEqual(action)
})
