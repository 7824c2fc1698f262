import { syncProlific } from '@soundscene/fieldwork'
import { asRecruiter } from '../../../../../../studies/recruit/prolific/as-recruiter.ts'

/** Takes over who returned their submission on Prolific or ran out of time there. */
export const POST = asRecruiter(async ({ context, who }) => Response.json(await syncProlific(context, who)))
