import type { Fault } from './faults.ts'

/** Discord's answer to too many requests: of this route, or of all when `global`. */
export const tooManyRequests = ({
  retryAfterSeconds,
  global = false,
}: {
  retryAfterSeconds: number
  global?: boolean
}): Fault => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global },
  headers: {
    'retry-after': String(Math.ceil(retryAfterSeconds)),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global
      ? { 'x-ratelimit-global': 'true' }
      : {
          'x-ratelimit-limit': '5',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Date.now() / 1000 + retryAfterSeconds),
          'x-ratelimit-reset-after': String(retryAfterSeconds),
          'x-ratelimit-bucket': 'a-bucket',
        }),
  },
})
