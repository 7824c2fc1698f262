import { z } from 'zod'
import { accessories, inputs, interactive } from './elements.ts'
import { hasOnePicture, imageElement, onePicture, picture } from './images.ts'
import { anyText, blockId, plainText } from './texts.ts'

const hasDistinctActions = (elements: { action_id?: string | undefined }[]) => {
  const ids = elements.map(({ action_id }) => action_id).filter((id) => id !== undefined)
  return new Set(ids).size === ids.length
}

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [...accessories, imageElement]).optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must provide `text` or `fields`')

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', interactive))
    .min(1)
    .max(25)
    .refine(hasDistinctActions, '`action_id` must be unique within the block'),
})

const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [imageElement, anyText(3000)]))
    .min(1)
    .max(10),
})

const image = z
  .strictObject({ type: z.literal('image'), block_id: blockId, title: plainText(2000).optional(), ...picture })
  .refine(hasOnePicture, onePicture)

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  element: z.discriminatedUnion('type', inputs),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
})

const header = z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(150) })
const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId })
const markdown = z.strictObject({ type: z.literal('markdown'), block_id: blockId, text: z.string().min(1).max(12_000) })
const richText = z.looseObject({ type: z.literal('rich_text'), block_id: blockId, elements: z.array(z.unknown()) })

/** Any block that the stand-in knows, with the lengths and counts Slack allows. */
const block = z.discriminatedUnion('type', [
  section,
  actions,
  context,
  image,
  input,
  header,
  divider,
  markdown,
  richText,
])

/** The blocks of a message, 50 at most, or of a view, 100 at most. */
export const blockList = (max: number) =>
  z
    .array(block)
    .max(max)
    .refine((blocks) => {
      const ids = blocks.map(({ block_id }) => block_id).filter((id) => id !== undefined)
      return new Set(ids).size === ids.length
    }, '`block_id` must be unique within the blocks')
