import { expect, test } from 'vitest'
import { problem } from './problem.ts'
import { emptyStudio, type StudioEvent, type StudioState, shownTake, studio, studioAt } from './studio-state.ts'
import type { Take } from './take.ts'

const take = (id: string, fields: Partial<Take> = {}): Take => ({
  id,
  parentId: null,
  state: 'queued',
  stage: null,
  place: 1,
  seed: 1,
  gain: 1,
  mixWeight: null,
  seconds: 3,
  notices: [],
  class: null,
  probabilities: null,
  timings: null,
  model: null,
  error: null,
  createdAt: `2026-01-01T00:00:0${id.length}.000Z`,
  ...fields,
})

const after = (events: StudioEvent[], from: StudioState = emptyStudio) => events.reduce(studio, from)
const sound = { name: 'dog.wav', address: 'blob:1' }
const withTwo = after([
  { type: 'upload-started', sound },
  { type: 'accepted', take: take('a') },
  { type: 'take-added', take: take('bb') },
])

test('a sound that was accepted is shown as its first take', () => {
  const state = after([
    { type: 'upload-started', sound },
    { type: 'accepted', take: take('a') },
  ])
  expect(state).toMatchObject({ phase: 'open', sound, selected: 'a' })
})

test('a refused sound leads back to the empty page with its sentence', () => {
  const state = after([
    { type: 'upload-started', sound },
    { type: 'refused', problem: { code: 'sound/silent', detail: 'The recording is silent.' } },
  ])
  expect(state).toMatchObject({ phase: 'empty', sound: null, problem: { code: 'sound/silent' } })
})

test('a refused take keeps the pictures that are there', () => {
  const state = studio(withTwo, { type: 'refused', problem: problem('network/unreachable') })
  expect(state).toMatchObject({ phase: 'open', selected: 'bb', problem: { code: 'network/unreachable' } })
  expect(state.takes).toHaveLength(2)
})

test('the next attempt clears what went wrong before', () => {
  const refused = studio(withTwo, { type: 'refused', problem: problem('network/unreachable') })
  expect(studio(refused, { type: 'take-selected', id: 'a' }).problem).toBeNull()
  expect(studio(refused, { type: 'microphone-asked' })).toEqual({ ...emptyStudio, phase: 'asking' })
})

test('a take that changes stays in its place and keeps the selection', () => {
  const state = studio(withTwo, { type: 'take-changed', take: take('a', { state: 'done' }) })
  expect(state.takes.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'done'],
    ['bb', 'queued'],
  ])
  expect(shownTake(state)?.id).toBe('bb')
})

test('news of a take that was removed meanwhile brings nothing back', () => {
  const state = after(
    [
      { type: 'take-removed', id: 'a' },
      { type: 'take-changed', take: take('a') },
    ],
    withTwo,
  )
  expect(state.takes.map(({ id }) => id)).toEqual(['bb'])
})

test('removing the shown take shows its neighbour, and removing the last one starts over', () => {
  const one = studio(withTwo, { type: 'take-removed', id: 'bb' })
  expect(one.selected).toBe('a')
  expect(studio(one, { type: 'take-removed', id: 'a' })).toEqual(emptyStudio)
})

test('takes recalled after a reload come in the order they were made, each once', () => {
  const state = after(
    [
      { type: 'take-recalled', take: take('ccc') },
      { type: 'take-recalled', take: take('a') },
      { type: 'take-recalled', take: take('a') },
    ],
    studioAt(take('bb')),
  )
  expect(state.takes.map(({ id }) => id)).toEqual(['a', 'bb', 'ccc'])
  expect(state.selected).toBe('bb')
})
