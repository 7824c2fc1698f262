import type { Score, Side } from './trial-state.ts'

/** What a key asks for. */
export type KeyAction =
  | { type: 'toggle' }
  | { type: 'replay' }
  | { type: 'confirm' }
  | { type: 'choose'; choice: Side }
  | { type: 'score'; score: Score }

const always: Readonly<Record<string, KeyAction>> = {
  ' ': { type: 'toggle' },
  p: { type: 'toggle' },
  r: { type: 'replay' },
  Enter: { type: 'confirm' },
}

const choices: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { type: 'choose', choice: 'left' },
  a: { type: 'choose', choice: 'left' },
  ArrowRight: { type: 'choose', choice: 'right' },
  b: { type: 'choose', choice: 'right' },
  ArrowDown: { type: 'choose', choice: 'neither' },
  n: { type: 'choose', choice: 'neither' },
  '0': { type: 'choose', choice: 'neither' },
}

/** What a key asks for in a trial of a kind; undefined for keys that mean nothing there. */
export function keyAction(key: string, kind: 'rating' | 'choice'): KeyAction | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key
  if (kind === 'choice') return always[name] ?? choices[name]
  return always[name] ?? (/^[1-5]$/.test(name) ? { type: 'score', score: Number(name) as Score } : undefined)
}
