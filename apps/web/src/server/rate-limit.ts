import { SoundsceneError } from '@soundscene/errors'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How often each client may do something; counted in this process. */
export class RateLimit {
  readonly #limiter: RateLimiterMemory

  constructor(perMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  }

  /** Counts one. @throws SoundsceneError `draw/busy` with the seconds to wait */
  async spend(client: string): Promise<void> {
    await this.#limiter.consume(client).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      throw new SoundsceneError('draw/busy', { seconds: Math.ceil(refusal.msBeforeNext / 1000) })
    })
  }
}
