import { expect, test } from 'vitest'
import { codes, type ErrorCode, SoundsceneError } from './index.ts'

test('an error shows its sentence with the details filled in', () => {
  const error = new SoundsceneError('sound/too-large', { limit: 25 })
  expect(error.message).toBe('The file is larger than 25 MB. Send a shorter clip or a compressed format.')
  expect(error).toMatchObject({ status: 413, retryable: false, code: 'sound/too-large' })
})

test('an error of a second copy of this package is still recognised', () => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('soundscene.error')]: true })
  expect(SoundsceneError.isInstance(foreign)).toBe(true)
  expect(SoundsceneError.isInstance(new Error('x'))).toBe(false)
})

test.each(Object.keys(codes) as ErrorCode[])('%s says a whole sentence', (code) => {
  const details = new Proxy({}, { get: () => 'it' })
  expect(codes[code].say(details)).toMatch(/\S/)
})
