import { expect, test } from 'vitest'
import { checkBlocks, type Surface } from './check-blocks.ts'

const text = (text: string, type = 'plain_text') => ({ type, text })
const button = (properties: object = {}) => ({ type: 'button', text: text('go'), ...properties })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const section = (properties: object) => ({ type: 'section', ...properties })
const image = (properties: object) => ({ type: 'image', alt_text: 'a bell', ...properties })
const choice = (value: string) => ({ text: text(value), value })

const complaints = (blocks: unknown, surface: Surface = 'message', hasPicture = () => true): unknown => {
  try {
    return checkBlocks(blocks, surface, hasPicture) && []
  } catch (error) {
    return (error as { extra: { errors: string[] } }).extra.errors
  }
}

test.each<[name: string, blocks: object[], complaint: string]>([
  ['unknown blocks', [{ type: 'gallery' }], 'unsupported type [json-pointer:/blocks/0/type]'],
  [
    'unknown properties',
    [{ type: 'divider', color: 'red' }],
    'invalid additional property: color [json-pointer:/blocks/0]',
  ],
  ['empty text', [section({ text: text('') })], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  [
    'text too long',
    [section({ text: text('x'.repeat(3001)) })],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['a section without text', [section({})], 'must provide `text` or `fields` [json-pointer:/blocks/0]'],
  [
    'markup in a button',
    [actions(button({ text: text('*go*', 'mrkdwn') }))],
    'Invalid input: expected "plain_text" [json-pointer:/blocks/0/elements/0/text/type]',
  ],
  [
    'a value too long',
    [actions(button({ value: 'x'.repeat(2001) }))],
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'an action twice',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '`action_id` must be unique within the block [json-pointer:/blocks/0/elements]',
  ],
  [
    'too many buttons',
    [actions(...Array(26).fill(button()))],
    'must be less than 26 items [json-pointer:/blocks/0/elements]',
  ],
  [
    'an unknown style',
    [actions(button({ style: 'loud' }))],
    'Invalid option: expected one of "primary"|"danger" [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'no alternative text',
    [{ type: 'image', slack_file: { id: 'F1' } }],
    'missing required field [json-pointer:/blocks/0/alt_text]',
  ],
  [
    'alternative text too long',
    [image({ alt_text: 'x'.repeat(2001), slack_file: { id: 'F1' } })],
    'must be less than 2001 characters [json-pointer:/blocks/0/alt_text]',
  ],
  [
    'an image of nothing',
    [image({})],
    'must provide exactly one of `image_url` and `slack_file` [json-pointer:/blocks/0]',
  ],
  [
    'an image of two',
    [image({ slack_file: { id: 'F1' }, image_url: 'https://example.com/a.png' })],
    'must provide exactly one of `image_url` and `slack_file` [json-pointer:/blocks/0]',
  ],
  [
    'an image that nobody can reach',
    [image({ image_url: 'http://127.0.0.1/a.png' })],
    'Invalid URL [json-pointer:/blocks/0/image_url]',
  ],
  [
    'an option too long',
    [actions({ type: 'static_select', options: [choice('x'.repeat(76))] })],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    'an initial option from elsewhere',
    [actions({ type: 'static_select', options: [choice('a')], initial_option: choice('b') })],
    'the initial option must be among the options [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a block id twice',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    '`block_id` must be unique within the blocks [json-pointer:/blocks]',
  ],
])('refuses %s', (_, blocks, complaint) => {
  expect(complaints(blocks)).toEqual([complaint])
})

test('a message takes 50 blocks, a view 100', () => {
  const dividers = (count: number) => Array(count).fill({ type: 'divider' })
  expect(complaints(dividers(50))).toEqual([])
  expect(complaints(dividers(51))).toEqual(['must be less than 51 items [json-pointer:/blocks]'])
  expect(complaints(dividers(51), 'view')).toEqual([])
})

test('names the picture that is none, wherever it stands', () => {
  const blocks = [{ type: 'context', elements: [text('see'), image({ slack_file: { id: 'F1' } })] }]
  expect(complaints(blocks, 'message', () => false)).toEqual([
    'invalid slack file [json-pointer:/blocks/0/elements/1/slack_file]',
  ])
})

test('gives every block and action an id, and keeps those there are', () => {
  const [block] = checkBlocks([actions(button({ action_id: 'go' }), button())], 'message', () => true)
  expect(block).toMatchObject({
    block_id: expect.any(String),
    elements: [{ action_id: 'go' }, { action_id: expect.any(String) }],
  })
})
