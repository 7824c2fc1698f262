import { type FieldContext, syncEveryProlific } from '@soundscene/fieldwork'
import { after } from 'next/server'
import { log } from '../../../server/log.ts'
import { config } from '../../../server/site-config.ts'

const everyMs = 5 * 60_000
let last = Number.NEGATIVE_INFINITY

/**
 * Takes over from Prolific who returned a submission or ran out of time, so that whoever comes next finds their places
 * free: after an answer, at most every few minutes, and nobody waits for it.
 */
export function keepUpWithProlific(context: FieldContext): void {
  const { prolific } = config()
  if (!prolific || performance.now() - last < everyMs) return
  last = performance.now()
  after(() => syncEveryProlific(context, prolific).catch((err: unknown) => log.warn({ err }, 'Prolific not looked at')))
}
