import { withdraw } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../accounts/bounded-request.ts'
import { forRaters } from '../../../../rater/server/as-rater.ts'
import { admitReceipt } from '../../../../rater/server/limits.ts'
import { field } from '../../../../server/field.ts'

const body = z.strictObject({ receipt: z.string().max(100) })

/** Takes answers out by the code of a receipt; needs no cookie, since a receipt works from anywhere. */
export const POST = forRaters(async (request) => {
  await admitReceipt(request)
  const { receipt } = await readJson(request, body)
  return Response.json(await withdraw(await field(), receipt))
})
