import { SoundsceneError } from '@soundscene/errors'
import { expect, test, vi } from 'vitest'
import { log } from './log.ts'
import { problemResponse } from './problem-response.ts'

test('an error becomes problem details with its own code and sentence', async () => {
  const response = problemResponse(new SoundsceneError('sound/silent'))
  expect(response.status).toBe(422)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toEqual({
    type: 'urn:soundscene:problem:sound/silent',
    title: 'Unprocessable Entity',
    status: 422,
    detail: 'The recording is silent. Check the microphone and record again.',
    code: 'sound/silent',
  })
})

test('too many requests say when to come back', () => {
  const response = problemResponse(new SoundsceneError('draw/busy', { seconds: 7 }))
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
})

test('a fault is logged and tells the outside nothing about the inside', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const response = problemResponse(new Error('password authentication failed for user "secret"'))
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(logged).toHaveBeenCalledOnce()
})
