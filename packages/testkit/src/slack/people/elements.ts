import type { Block } from '../blocks/block.ts'

/** Something that a person can press or choose from. */
export interface Element {
  type: string
  action_id: string
  options?: Option[]
  option_groups?: { options: Option[] }[]
  [property: string]: unknown
}

export interface Option {
  text: { text: string }
  value: string
}

/**
 * Finds what a person uses, with the block it stands in.
 * @throws Error when there is nothing of that action, naming what there is
 */
export const findElement = (blocks: Block[], actionId: string): { element: Element; block: Block } => {
  const all = blocks.flatMap((block) => elementsOf(block).map((element) => ({ element, block })))
  const found = all.find(({ element }) => element.action_id === actionId)
  if (found) return found
  throw new Error(
    `there is no ${actionId} to use, only: ${all.map(({ element }) => element.action_id).join(', ') || 'nothing'}`,
  )
}

const elementsOf = ({ elements, accessory, element }: Block): Element[] =>
  [...((elements as Element[] | undefined) ?? []), accessory as Element, element as Element].filter(
    (one) => one?.action_id !== undefined,
  )

/**
 * The option of a value.
 * @throws Error when there is none
 */
export const findOption = ({ options, option_groups, action_id }: Element, value: string): Option => {
  const all = options ?? option_groups?.flatMap((group) => group.options) ?? []
  const found = all.find((option) => option.value === value)
  if (found) return found
  throw new Error(`${action_id} has no ${value}, only: ${all.map((option) => option.value).join(', ')}`)
}
