import { problemResponse } from '../../server/problem-response.ts'
import { site } from '../../server/site.ts'

const noDraw = '00000000-0000-0000-0000-000000000000'

/** 200 while the site can do its work: it opened everything, and the database answers. */
export async function GET(): Promise<Response> {
  try {
    await (await site()).context.database.draws.find(noDraw)
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return problemResponse(error)
  }
}
export const dynamic = 'force-dynamic'
