import { InvalidArgumentError } from '@commander-js/extra-typings'
import type { ExclusionRules } from '@soundscene/study'

const names = { attention: 'attention', anchors: 'anchors', votes: 'votes', 'median-ms': 'medianMs' } as const

/** Adds one rule such as `attention=2` to the exclusion rules. */
export function addRule(text: string, rules: ExclusionRules = {}): ExclusionRules {
  const [name = '', value = ''] = text.split('=')
  const rule = Object.entries(names).find(([known]) => known === name)?.[1]
  const limit = Number(value)
  if (!rule || value.trim() === '' || !(limit >= 0 && limit <= 1e9))
    throw new InvalidArgumentError(`A rule is ${Object.keys(names).join(', ')}, then = and a number.`)
  return { ...rules, [rule]: limit }
}

/** Adds one contrast such as `f:g` to the contrasts. */
export function addContrast(text: string, contrasts: [string, string][] = []): [string, string][] {
  const [lower, higher, ...more] = text.split(':')
  if (!lower || !higher || more.length > 0 || lower === higher)
    throw new InvalidArgumentError('A contrast is two different models with a colon between them, such as f:g.')
  return [...contrasts, [lower, higher]]
}
