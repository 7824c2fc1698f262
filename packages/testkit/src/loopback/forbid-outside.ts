import { afterEach } from 'vitest'
import { guardLoopback, takeAttempts } from './guard.ts'

/**
 * Guards this test file: connecting beyond loopback throws, and fails the test also where the error is swallowed. Call it
 * in a setup file or at the top of a test file.
 */
export const forbidOutside = (): void => {
  guardLoopback()
  afterEach(refuseAttempts)
}

/** @throws Error naming what was tried since the last test */
export const refuseAttempts = (): void => {
  const tried = takeAttempts()
  if (tried.length > 0) throw new Error(`tried to leave this machine: ${tried.join(', ')}`)
}
