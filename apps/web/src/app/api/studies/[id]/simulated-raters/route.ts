import { randomInt } from 'node:crypto'
import { SoundsceneError } from '@soundscene/errors'
import { simulateRaters } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { asMember } from '../../../../../accounts/guard.ts'
import { findStudy } from '../../../../../console/find-study.ts'
import { log } from '../../../../../server/log.ts'

const body = z.object({ raters: z.coerce.number().int().min(1).max(500) })

/** Sends simulated raters into a simulated study. They come one after the other; the live page shows them coming. */
export const POST = asMember('owner', async ({ request, params: { id }, context }) => {
  const { raters } = await readJson(request, body)
  const { simulated, state } = await findStudy(id)
  if (!simulated || state !== 'live') throw new SoundsceneError('study/not-open')
  const seed = randomInt(2 ** 31)
  simulateRaters(context, { studyId: id, raters, seed, concurrency: 2 }).catch((error: unknown) =>
    log.error({ err: error, study: id }, 'simulated raters stopped'),
  )
  return new Response(null, { status: 202 })
})
