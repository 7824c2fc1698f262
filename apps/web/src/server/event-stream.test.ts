import { expect, test } from 'vitest'
import { eventStream } from './event-stream.ts'

test('every value becomes one message, and the stream ends with the last', async () => {
  async function* values() {
    yield { state: 'queued' }
    yield { state: 'done', text: 'two\nlines' }
  }
  const response = eventStream(values())
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(await response.text()).toBe('data: {"state":"queued"}\n\ndata: {"state":"done","text":"two\\nlines"}\n\n')
})

test('a source that fails ends the stream, so that the browser connects again', async () => {
  async function* values() {
    yield 1
    throw new Error('connection lost')
  }
  expect(await eventStream(values()).text()).toBe('data: 1\n\n')
})

test('a reader that leaves stops the source', async () => {
  let stopped = false
  async function* values() {
    try {
      for (;;) yield 1
    } finally {
      stopped = true
    }
  }
  const reader = eventStream(values()).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(stopped).toBe(true)
})
