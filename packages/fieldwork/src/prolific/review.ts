import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { audit } from '../experimenter/authorize.ts'
import { parse } from '../parse.ts'
import { idThere } from '../rater/submitted.ts'
import { handCodeOf } from './codes.ts'
import { linkedThere, type OnProlific } from './linked.ts'
import { settleThere, type Transition } from './submissions-there.ts'

/** Why a submission can be rejected, as Prolific has it. */
const rejectionCategories = [
  'TOO_QUICKLY',
  'TOO_SLOWLY',
  'FAILED_INSTRUCTIONS',
  'INCOMP_LONGITUDINAL',
  'FAILED_CHECK',
  'LOW_EFFORT',
  'MALINGERING',
  'NO_CODE',
  'BAD_CODE',
  'NO_DATA',
  'UNSUPP_DEVICE',
  'OTHER',
] as const

const reviewSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve') }),
  z.strictObject({
    verdict: z.literal('reject'),
    /** What the person reads; Prolific wants a reason of some length. */
    message: z.string().trim().min(100, 'A rejection needs a reason of at least 100 characters.').max(5_000),
    category: z.enum(rejectionCategories),
  }),
  z.strictObject({ verdict: z.literal('screen-out') }),
])

/** What becomes of one person's submission. */
export type Review = z.input<typeof reviewSchema>

/**
 * Approves, rejects or screens out a submission. Prolific does it once however often it is asked, and never takes it back.
 * @throws SoundsceneError `input/invalid` without a reason of 100 characters for a rejection, `study/prolific-*`;
 *   `study/not-open` where nobody is screened out by hand
 */
export async function reviewOnProlific(
  context: FieldContext,
  { access, submissionId, review, ...who }: OnProlific & { submissionId: string; review: Review },
): Promise<void> {
  const [id, asked] = [parse(idThere, submissionId), parse(reviewSchema, review)]
  const linked = await linkedThere(context, who, 'owner')
  await settleThere(access, id, transitionOf(asked, linked))
  await audit(context, who, `${asked.verdict}-on-prolific`, { submission: id })
}

function transitionOf(
  review: z.output<typeof reviewSchema>,
  { link, prolific }: Awaited<ReturnType<typeof linkedThere>>,
): Transition {
  if (review.verdict === 'approve') return { action: 'APPROVE' }
  if (review.verdict === 'reject')
    return { action: 'REJECT', message: review.message, rejection_category: review.category }
  if (link.screenOut?.by !== 'hand') throw new SoundsceneError('study/not-open')
  return { action: 'COMPLETE', completion_code: handCodeOf(prolific.codes) }
}
