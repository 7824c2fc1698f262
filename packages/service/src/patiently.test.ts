import { SoundsceneError } from '@soundscene/errors'
import { expect, test } from 'vitest'
import { patiently } from './patiently.ts'

const failing = (times: number, error: Error) => {
  let left = times
  return async () => {
    left -= 1
    if (left >= 0) throw error
    return 'done'
  }
}

test('a step is repeated while the database is away', async () => {
  expect(await patiently(failing(1, new SoundsceneError('service/unavailable')))).toBe('done')
})

test('any other error is no reason to wait', async () => {
  await expect(patiently(failing(1, new SoundsceneError('draw/not-found')))).rejects.toThrow('no such picture')
})

test('patience ends with its limit, or when nobody waits for the result any more', async () => {
  const away = failing(99, new SoundsceneError('service/unavailable'))
  await expect(patiently(away, undefined, -1)).rejects.toMatchObject({ code: 'service/unavailable' })
  await expect(patiently(away, AbortSignal.abort())).rejects.toMatchObject({ code: 'service/unavailable' })
})
