import { beforeEach, expect, test, vi } from 'vitest'
import { wordsIn } from '../../words/words.ts'
import { cardOf, pairOf } from '../testing/lab.ts'
import { mixingPanel } from './mixing-panel.ts'
import { pairSheet } from './pair-sheet.ts'
import { pictureSheet } from './picture-sheet.ts'
import { forgetQuestion, privacyPanel } from './privacy-panel.ts'
import { ratingPanel } from './rating-panel.ts'
import { settingsPanel } from './settings-panel.ts'

const drawId = '0198c0de-0000-4000-8000-000000000001'
const now = new Date('2026-11-01T12:00:00Z')

beforeEach(() => void vi.setSystemTime(now))

test.each(['en', 'de'] as const)('in the language %s, messages are laid out like this', (locale) => {
  const words = wordsIn(locale)
  const sound = { id: drawId, class: 'dam', seconds: 3.24, createdAt: new Date(now.getTime() - 120_000) }
  expect({
    picture: pictureSheet(cardOf(drawId), words).components,
    pair: pairSheet(pairOf(drawId)).components,
    rating: ratingPanel(drawId, words('rate.question'), 4),
    mixing: mixingPanel(drawId, [sound], words),
    privacy: privacyPanel(false, words),
    forgetting: forgetQuestion(words),
    settings: settingsPanel(true, words),
  }).toMatchSnapshot()
})

test('a menu offers no more sounds than Discord shows', () => {
  const sounds = Array.from({ length: 30 }, (_, index) => ({
    id: `${index}`,
    class: 'dog',
    seconds: 1,
    createdAt: now,
  }))
  const [, row] = mixingPanel(drawId, sounds, wordsIn('en'))
  expect(row).toMatchObject({ components: [{ options: { length: 25 } }] })
})
