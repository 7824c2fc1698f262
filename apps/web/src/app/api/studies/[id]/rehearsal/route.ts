import { rehearse } from '@soundscene/fieldwork'
import { asMember } from '../../../../../accounts/guard.ts'

/** Plays the draft through with simulated raters and keeps what came of it. */
export const POST = asMember('analyst', async ({ context, who }) => Response.json(await rehearse(context, who)))
