import { publicResultsOf } from '@soundscene/fieldwork'
import { field } from '../../../../../server/field.ts'
import { handle } from '../../../../../server/handle.ts'
import { reportFile } from '../../../../../studies/results/report-file.ts'

/** The report of a closed study whose results are public, as a file. */
export const GET = handle<{ id: string }>(async (request, { id }) =>
  reportFile(await publicResultsOf(await field(), id), new URL(request.url).searchParams),
)
