import type { CheckResult } from '@soundscene/db'
import { z } from 'zod'
import { readBounded } from '../../server/bounded-body.ts'
import { log } from '../../server/log.ts'
import type { BotCheckConfig } from './settings.ts'

const answerSchema = z.object({ success: z.boolean(), 'error-codes': z.array(z.string()).default([]) })
const usualLimitMs = 4_000
const largestMegabytes = 0.1

/**
 * Asks what a token is worth. Only a token that the service calls forged fails: a service that is blocked, slow, broken
 * or misconfigured, and a token that is missing, too old or was shown before, as when an answer got lost, say nothing
 * about whoever sent it.
 */
export async function verifyToken(
  { secretKey, verifyUrl }: Pick<BotCheckConfig, 'secretKey' | 'verifyUrl'>,
  token: string | null,
  limitMs = usualLimitMs,
): Promise<CheckResult> {
  if (token === null) return 'unknown'
  try {
    const response = await fetch(verifyUrl, {
      ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(limitMs) },
      body: new URLSearchParams({ secret: secretKey, response: token }),
    })
    if (!response.ok) throw new Error(`it answered ${response.status}`)
    return resultOf(
      answerSchema.parse(JSON.parse(new TextDecoder().decode(await readBounded(response, largestMegabytes)))),
    )
  } catch (error) {
    log.warn({ why: error instanceof Error ? error.message : error }, 'a rater could not be checked')
    return 'unknown'
  }
}

function resultOf({ success, 'error-codes': codes }: z.output<typeof answerSchema>): CheckResult {
  if (success) return 'pass'
  if (codes.includes('invalid-input-response')) return 'fail'
  log.warn({ why: codes.join(' ') }, 'a rater could not be checked')
  return 'unknown'
}
