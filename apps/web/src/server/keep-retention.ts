import { type FieldContext, forgetOld } from '@soundscene/fieldwork'
import { log } from './log.ts'

const hourMs = 3_600_000

/**
 * Forgets now and every hour who the raters were of closed studies whose time of retention is over. Any number of
 * processes may do it; where the database is away, the next hour makes up for it.
 */
export function keepRetention(open: () => Promise<FieldContext>): void {
  const forget = async () => {
    try {
      const studies = await forgetOld(await open())
      if (studies.length > 0) log.info({ studies }, 'forgot who the raters were')
    } catch (err) {
      log.warn({ err }, 'could not look for raters to forget; trying again in an hour')
    }
  }
  void forget()
  setInterval(forget, hourMs).unref()
}
