import { resultsOf } from '@soundscene/fieldwork'
import { asMember } from '../../../../../accounts/guard.ts'
import { assertClosed } from '../../../../../studies/results/assert-closed.ts'
import { reportFile } from '../../../../../studies/results/report-file.ts'

/** The report of a closed study as a file. */
export const GET = asMember('viewer', async ({ request, params: { id }, context, who }) => {
  await assertClosed(id)
  const results = await resultsOf(context, who)
  return reportFile(results, new URL(request.url).searchParams)
})
