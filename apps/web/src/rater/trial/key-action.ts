import type { Score, Side } from './trial-state.ts'

/** What a key asks for. */
export type KeyAction =
  | { type: 'toggle' }
  | { type: 'replay' }
  | { type: 'confirm' }
  | { type: 'choose'; choice: Side }
  | { type: 'score'; score: Score }

const always = new Map<string, KeyAction>([
  [' ', { type: 'toggle' }],
  ['p', { type: 'toggle' }],
  ['r', { type: 'replay' }],
  ['Enter', { type: 'confirm' }],
])

const choices = new Map<string, KeyAction>([
  ['ArrowLeft', { type: 'choose', choice: 'left' }],
  ['a', { type: 'choose', choice: 'left' }],
  ['ArrowRight', { type: 'choose', choice: 'right' }],
  ['b', { type: 'choose', choice: 'right' }],
  ['ArrowDown', { type: 'choose', choice: 'neither' }],
  ['n', { type: 'choose', choice: 'neither' }],
  ['0', { type: 'choose', choice: 'neither' }],
])

/** What a key asks for in a trial of a kind; undefined for keys that mean nothing there. */
export function keyAction(key: string, kind: 'rating' | 'choice'): KeyAction | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key
  if (kind === 'choice') return always.get(name) ?? choices.get(name)
  return always.get(name) ?? (/^[1-5]$/.test(name) ? { type: 'score', score: Number(name) as Score } : undefined)
}
