import type { z } from 'zod'
import { complaintsOf } from '../web-api/complaints.ts'
import { refusal } from '../web-api/slack-api-error.ts'
import type { Block } from './block.ts'
import { blockList } from './layouts.ts'

/** Where blocks shall stand; each surface has its own limit. */
export type Surface = 'message' | 'view'

const limits: Record<Surface, z.ZodType> = { message: blockList(50), view: blockList(100) }

/** Names a file in a picture. */
export interface SlackFileReference {
  id?: string
  url?: string
}

/**
 * Checks blocks as Slack does and gives each the ids it lacks.
 * @param hasPicture whether a file is a picture that may stand in a block
 * @throws SlackApiError `invalid_blocks`, naming everything that is wrong
 */
export const checkBlocks = (
  blocks: unknown,
  surface: Surface,
  hasPicture: (reference: SlackFileReference) => boolean,
): Block[] => {
  const { success, error } = limits[surface].safeParse(blocks)
  if (!success) throw refusal('invalid_blocks', complaintsOf(error, '/blocks'))
  const checked = structuredClone(blocks) as Block[]
  const missing = pictures(checked, '/blocks').filter(({ reference }) => !hasPicture(reference))
  if (missing.length > 0)
    throw refusal(
      'invalid_blocks',
      missing.map(({ pointer }) => `invalid slack file [json-pointer:${pointer}]`),
    )
  return checked.map(withIds)
}

/** Every file that a picture names, wherever it stands. */
const pictures = (value: unknown, pointer: string): { reference: SlackFileReference; pointer: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'slack_file'
      ? [{ reference: inner as SlackFileReference, pointer: `${pointer}/${key}` }]
      : pictures(inner, `${pointer}/${key}`),
  )
}

type Element = { type: string; action_id?: string }

const withIds = (block: Block): Block => {
  const elements = [block.accessory, block.element, ...((block.elements as unknown[]) ?? [])] as (Element | undefined)[]
  for (const element of elements) if (element && isInteractive(element)) element.action_id ??= randomId()
  return { block_id: randomId(), ...block }
}

const isInteractive = ({ type }: Element): boolean =>
  !['image', 'mrkdwn', 'plain_text'].includes(type) && !type.startsWith('rich_text')

const randomId = (): string => Math.random().toString(36).slice(2, 7)
