import type { Translate, Values } from './translator.ts'

/** A message that was parsed ahead, as JSON; most are a single text. */
export type CompiledMessage = string | readonly Part[]

export type Part =
  | string
  | { value: string }
  | { count: true }
  | { plural: string; cases: Readonly<Record<string, CompiledMessage>> }
  | { select: string; cases: Readonly<Record<string, CompiledMessage>> }

/** One language's messages, parsed ahead. */
export type CompiledCatalogue<Key extends string> = Readonly<Record<Key, CompiledMessage>>

/**
 * The messages of one language without a parser: pages that must be light get them compiled, and this is all they load.
 * @throws when a message's place is left unfilled
 */
export function compiledTranslator<Key extends string>(
  catalogue: CompiledCatalogue<Key>,
  locale: string,
): Translate<Key> {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)

  const write = (message: CompiledMessage, values: Values, count: number): string =>
    typeof message === 'string' ? message : message.map((part) => fill(part, values, count)).join('')

  function fill(part: Part, values: Values, count: number): string {
    if (typeof part === 'string') return part
    if ('count' in part) return numbers.format(count)
    if ('value' in part) return `${filling(values, part.value)}`
    if ('select' in part)
      return write(part.cases[filling(values, part.select)] ?? part.cases.other ?? '', values, count)
    const number = Number(filling(values, part.plural))
    return write(part.cases[`=${number}`] ?? part.cases[rules.select(number)] ?? part.cases.other ?? '', values, number)
  }

  return (key, values = {}) => write(catalogue[key], values, 0)
}

function filling(values: Values, name: string): string | number {
  const value = values[name]
  if (value === undefined) throw new Error(`The message's place {${name}} is left empty.`)
  return value
}
