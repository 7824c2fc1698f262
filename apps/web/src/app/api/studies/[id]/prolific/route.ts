import { linkProlific, offerOnProlific, type ProlificOffer } from '@soundscene/fieldwork'
import { z } from 'zod'
import { readJson } from '../../../../../accounts/bounded-request.ts'
import { siteAddress } from '../../../../../server/site-address.ts'
import { asRecruiter } from '../../../../../studies/recruit/prolific/as-recruiter.ts'
import { openAddress } from '../../../../../studies/recruit/rater-address.ts'

const body = z.custom<Omit<ProlificOffer, 'address'>>((value) => typeof value === 'object' && value !== null)

/** Makes the draft of the study on Prolific. */
export const POST = asRecruiter(async ({ request, params: { id }, context, who }) => {
  const offer = await readJson(request, body)
  const address = openAddress((await siteAddress()).origin, id)
  const { status } = await offerOnProlific(context, { ...who, offer: { ...offer, address } })
  return Response.json({ status }, { status: 201 })
})

/** Forgets which study on Prolific brings raters; there nothing changes. */
export const DELETE = asRecruiter(async ({ context, who }) => {
  await linkProlific(context, { ...who, prolificStudyId: null })
  return new Response(null, { status: 204 })
})
