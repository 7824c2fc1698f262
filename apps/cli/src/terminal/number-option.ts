import { InvalidArgumentError } from '@commander-js/extra-typings'

/** A parser of a number option within bounds. */
export function numberBetween(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && value >= minimum && value <= maximum) return value
    throw new InvalidArgumentError(`It must be a number from ${minimum} to ${maximum}.`)
  }
}

/** A parser of a whole-number option within bounds. */
export function integerBetween(minimum: number, maximum: number): (text: string) => number {
  const parse = numberBetween(minimum, maximum)
  return (text) => {
    const value = parse(text)
    if (Number.isInteger(value)) return value
    throw new InvalidArgumentError('It must be a whole number.')
  }
}
