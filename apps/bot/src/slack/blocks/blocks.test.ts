import { locales } from '@soundscene/i18n'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../words/words.ts'
import type { Content } from './content.ts'
import { mixContent } from './mix.ts'
import { pairContent } from './pair.ts'
import { pictureContent } from './picture.ts'
import { privacyContent } from './privacy.ts'
import { rateQuestion } from './rate.ts'
import { settingsContent } from './settings.ts'
import { wordsOnly } from './words-only.ts'

const drawId = '00000000-0000-4000-8000-000000000001'
const png = new Uint8Array()
const card = {
  ...{ drawId, png, altText: 'A picture.', headline: 'a dog (50 % sure)', footer: 'seed 1', notices: ['Cut.'] },
}

test('a picture as Slack is given it', () => {
  expect(pictureContent({ ...card, headline: '<@U1> & co' }, 'F1', wordsIn('en'))).toMatchInlineSnapshot(`
    {
      "blocks": [
        {
          "text": {
            "text": "*&lt;@U1&gt; &amp; co*",
            "type": "mrkdwn",
          },
          "type": "section",
        },
        {
          "alt_text": "A picture.",
          "slack_file": {
            "id": "F1",
          },
          "type": "image",
        },
        {
          "elements": [
            {
              "text": "Cut.
    seed 1",
              "type": "mrkdwn",
            },
          ],
          "type": "context",
        },
        {
          "elements": [
            {
              "action_id": "button:again",
              "text": {
                "emoji": true,
                "text": "Again",
                "type": "plain_text",
              },
              "type": "button",
              "value": "v1:again:00000000-0000-4000-8000-000000000001",
            },
            {
              "action_id": "button:quieter",
              "text": {
                "emoji": true,
                "text": "Quieter",
                "type": "plain_text",
              },
              "type": "button",
              "value": "v1:quieter:00000000-0000-4000-8000-000000000001",
            },
            {
              "action_id": "button:louder",
              "text": {
                "emoji": true,
                "text": "Louder",
                "type": "plain_text",
              },
              "type": "button",
              "value": "v1:louder:00000000-0000-4000-8000-000000000001",
            },
            {
              "action_id": "button:mix",
              "text": {
                "emoji": true,
                "text": "Mix",
                "type": "plain_text",
              },
              "type": "button",
              "value": "v1:mix:00000000-0000-4000-8000-000000000001",
            },
            {
              "action_id": "button:rate",
              "text": {
                "emoji": true,
                "text": "Rate",
                "type": "plain_text",
              },
              "type": "button",
              "value": "v1:rate:00000000-0000-4000-8000-000000000001",
            },
            {
              "action_id": "button:fits",
              "text": {
                "emoji": true,
                "text": "Which fits?",
                "type": "plain_text",
              },
              "type": "button",
              "value": "v1:fits:00000000-0000-4000-8000-000000000001",
            },
            {
              "action_id": "button:delete",
              "text": {
                "emoji": true,
                "text": "Delete",
                "type": "plain_text",
              },
              "type": "button",
              "value": "v1:delete:00000000-0000-4000-8000-000000000001",
            },
          ],
          "type": "actions",
        },
      ],
      "text": "&lt;@U1&gt; &amp; co
    A picture.",
    }
  `)
})

test('words of people bring no mention, link or call about', () => {
  const { text, blocks } = wordsOnly('<!channel> <https://a.example|b> & c')
  expect(text).toBe('&lt;!channel&gt; &lt;https://a.example|b&gt; &amp; c')
  expect(JSON.stringify(blocks)).not.toContain('<')
})

test('what a longest description leaves is shown', () => {
  const { blocks } = pictureContent({ ...card, altText: 'x'.repeat(3_000) }, 'F1', wordsIn('en'))
  expect(blocks).toContainEqual(expect.objectContaining({ alt_text: 'x'.repeat(2_000) }))
})

/** Every content in a language. */
function contents(locale: (typeof locales)[number]): [string, Content][] {
  const words = wordsIn(locale)
  const labels = { first: words('pair.first'), second: words('pair.second'), neither: words('pair.neither') }
  const pictures: [{ png: Uint8Array; altText: string }, { png: Uint8Array; altText: string }] = [
    { png, altText: words('pair.alt-first') },
    { png, altText: words('pair.alt-second') },
  ]
  const sound = { id: drawId, class: 'x'.repeat(90), seconds: 3, createdAt: new Date(0) }
  return [
    ['picture', pictureContent(card, 'F1', words)],
    ['pair', pairContent({ drawId, pictures, question: words('pair.question'), labels }, ['F1', 'F2'])],
    ['rate', rateQuestion(drawId, words)],
    ['mix', mixContent({ drawId, thread: '1.000001' }, [sound], words, 60_000)],
    ['privacy', privacyContent(false, words, words('privacy.forgotten', { count: 3 }))],
    ['opted out', privacyContent(true, words)],
    ['settings', settingsContent(true, words)],
  ]
}

/** Everything of a kind within blocks. */
function within(value: unknown, type: string): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap((one) => within(one, type))
  return (value as { type?: unknown }).type === type ? [value as Record<string, unknown>, ...inner] : inner
}

describe.each(locales)('in %s', (locale) => {
  test.each(contents(locale))(
    '%s keeps to the lengths that Slack allows, and says itself in words too',
    (_, content) => {
      const { text, blocks } = content
      expect(text).not.toBe('')
      for (const { action_id, text: label, confirm } of within(blocks, 'button')) {
        expect(String(action_id).length).toBeLessThanOrEqual(255)
        expect(textOf(label).length).toBeLessThanOrEqual(75)
        const { title, confirm: yes, deny } = (confirm ?? {}) as Record<string, unknown>
        expect(textOf(title).length).toBeLessThanOrEqual(100)
        for (const answer of [yes, deny]) expect(textOf(answer).length).toBeLessThanOrEqual(30)
      }
      for (const { options } of within(blocks, 'static_select'))
        for (const option of options as { text: unknown }[]) expect(textOf(option.text).length).toBeLessThanOrEqual(75)
      const ids = within(blocks, 'button').map(({ action_id }) => action_id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )
})

const textOf = (text: unknown): string => String((text as { text?: string } | undefined)?.text ?? '')
