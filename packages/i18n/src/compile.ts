import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { CompiledCatalogue, CompiledMessage, Part } from './compiled.ts'
import type { Catalogue } from './translator.ts'

/** Parses one language's messages ahead. @throws for what compiled messages can't do, such as formats of dates */
export const compileCatalogue = <Key extends string>(catalogue: Catalogue<Key>): CompiledCatalogue<Key> =>
  Object.fromEntries(
    Object.entries<string>(catalogue).map(([key, message]) => [key, compile(parse(message))]),
  ) as CompiledCatalogue<Key>

function compile(elements: readonly MessageFormatElement[]): CompiledMessage {
  const parts = elements.map(partOf)
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts
}

function partOf(element: MessageFormatElement): Part {
  if (element.type === TYPE.literal) return element.value
  if (element.type === TYPE.argument) return { value: element.value }
  if (element.type === TYPE.pound) return { count: true }
  if (element.type === TYPE.select) return { select: element.value, cases: casesOf(element.options) }
  if (element.type === TYPE.plural && element.offset === 0 && element.pluralType === 'cardinal')
    return { plural: element.value, cases: casesOf(element.options) }
  throw new Error('A message uses a format that compiled messages do not know.')
}

const casesOf = (options: Readonly<Record<string, { value: MessageFormatElement[] }>>) =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, compile(value)]))
