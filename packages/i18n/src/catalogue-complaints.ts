import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { locales } from './locale.ts'
import type { Catalogues } from './translator.ts'

/**
 * What is wrong with a set of catalogues: a message that is missing or extra in a language, that can't be parsed, that
 * has other places to fill than the English one, or that is empty. One line each.
 */
export function catalogueComplaints(catalogues: Catalogues<string>): string[] {
  const { en } = catalogues
  return locales.flatMap((locale) => {
    const catalogue = catalogues[locale]
    const keys = new Set([...Object.keys(en), ...Object.keys(catalogue)])
    return [...keys].flatMap((key) => {
      const complaint = compare(en[key], catalogue[key])
      return complaint ? [`${locale} ${key}: ${complaint}`] : []
    })
  })
}

function compare(english: string | undefined, translated: string | undefined): string | undefined {
  if (english === undefined) return 'is not in the English catalogue'
  if (!translated?.trim()) return 'is missing'
  try {
    const [wanted, got] = [places(english), places(translated)]
    return wanted === got ? undefined : `has the places {${got}} instead of {${wanted}}`
  } catch (error) {
    return `can't be parsed: ${(error as Error).message}`
  }
}

const places = (message: string): string => [...new Set(namesIn(parse(message)))].sort().join(', ')

const namesIn = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [element.value, ...namesIn(element.children)]
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))]
  })
