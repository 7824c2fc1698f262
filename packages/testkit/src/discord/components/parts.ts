import { ComponentType } from 'discord-api-types/v10'
import type { z } from 'zod'
import type { Interactive } from './controls.ts'
import type { Component, thumbnail } from './layout.ts'

type Part = Component | Interactive | z.infer<typeof thumbnail>

/** A message's components with everything inside them, in the order in which they are read, each with its path. */
export const partsOf = (
  components: readonly Component[],
  path: readonly PropertyKey[] = ['components'],
): { part: Part; path: readonly PropertyKey[] }[] => components.flatMap((part, index) => within(part, [...path, index]))

const within = (part: Part, path: readonly PropertyKey[]): { part: Part; path: readonly PropertyKey[] }[] => {
  const inner =
    part.type === ComponentType.ActionRow ||
    part.type === ComponentType.Section ||
    part.type === ComponentType.Container
      ? part.components
      : []
  const accessory = part.type === ComponentType.Section ? within(part.accessory, [...path, 'accessory']) : []
  return [
    { part, path },
    ...inner.flatMap((child, index) => within(child, [...path, 'components', index])),
    ...accessory,
  ]
}
