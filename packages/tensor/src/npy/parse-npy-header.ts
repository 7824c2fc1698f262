import { SoundsceneError } from '@soundscene/errors'

export interface NpyHeader {
  /** NumPy's type string, such as `<f4`. */
  descr: string
  fortranOrder: boolean
  shape: number[]
}

export const damaged = (what: string) => new SoundsceneError('array/damaged', { what })

const maxRank = 32
const string = `'([^'\\\\]*)'|"([^"\\\\]*)"`
const token = new RegExp(`\\s*(?:${string}|(True|False)|(\\d{1,16})|([{}(),:]))`, 'y')

type Token = { kind: 'string' | 'boolean' | 'integer' | 'mark'; text: string }

/** Parses the Python dictionary at the head of a .npy file: `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`. */
export function parseNpyHeader(text: string): NpyHeader {
  if (text.includes('[')) throw damaged('it holds records, not plain numbers')
  const tokens = tokenize(text)
  const fields = new Map<string, string | boolean | number[]>()
  expect(tokens, '{')
  while (!accept(tokens, '}')) {
    const key = next(tokens, 'string')
    expect(tokens, ':')
    if (fields.has(key)) throw damaged(`its header has "${key}" twice`)
    fields.set(key, value(tokens))
    if (!accept(tokens, ',')) {
      expect(tokens, '}')
      break
    }
  }
  if (tokens.length > 0) throw unreadable()
  return headerOf(fields)
}

function headerOf(fields: Map<string, string | boolean | number[]>): NpyHeader {
  const [descr, fortranOrder, shape] = ['descr', 'fortran_order', 'shape'].map((key) => fields.get(key))
  const complete =
    typeof descr === 'string' && typeof fortranOrder === 'boolean' && Array.isArray(shape) && fields.size === 3
  if (!complete) throw damaged('its header does not have exactly descr, fortran_order and shape')
  if (shape.length > maxRank) throw damaged(`it has ${shape.length} dimensions`)
  return { descr, fortranOrder, shape }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const body = text.trimEnd()
  token.lastIndex = 0
  while (token.lastIndex < body.length) {
    const match = token.exec(body)
    if (!match) throw unreadable()
    const [, single, double, boolean, integer, mark] = match
    if (boolean !== undefined) tokens.push({ kind: 'boolean', text: boolean })
    else if (integer !== undefined) tokens.push({ kind: 'integer', text: integer })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
    else tokens.push({ kind: 'string', text: single ?? double ?? '' })
  }
  return tokens.reverse()
}

/** Tokens are taken from the end of a reversed list. */
function value(tokens: Token[]): string | boolean | number[] {
  if (accept(tokens, '(')) return tuple(tokens)
  const { kind, text } = tokens.pop() ?? unexpectedEnd()
  if (kind === 'boolean') return text === 'True'
  if (kind === 'string') return text
  throw unreadable()
}

function tuple(tokens: Token[]): number[] {
  const items: number[] = []
  while (!accept(tokens, ')')) {
    items.push(Number(next(tokens, 'integer')))
    if (!accept(tokens, ',')) {
      expect(tokens, ')')
      break
    }
  }
  return items
}

function next(tokens: Token[], kind: Token['kind']): string {
  const found = tokens.pop() ?? unexpectedEnd()
  if (found.kind !== kind) throw unreadable()
  return found.text
}

function accept(tokens: Token[], mark: string): boolean {
  const found = tokens.at(-1)
  const accepted = found?.kind === 'mark' && found.text === mark
  if (accepted) tokens.pop()
  return accepted
}

function expect(tokens: Token[], mark: string): void {
  if (!accept(tokens, mark)) throw unreadable()
}

const unreadable = () => damaged('its header is not one that NumPy writes')

function unexpectedEnd(): never {
  throw unreadable()
}
