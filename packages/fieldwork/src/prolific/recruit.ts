import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { StudyConfig } from '../config/study-config.ts'
import type { FieldContext } from '../context.ts'
import { audit, authorize, type InStudy } from '../experimenter/authorize.ts'
import { parse } from '../parse.ts'
import { askProlific, type ProlificAccess } from './request.ts'
import { type CodeThere, createThere, type KnownThere, type MoveThere, moveThere } from './studies-there.ts'

const offerSchema = z.strictObject({
  /** Where raters of this study go in. */
  address: z.url({ protocol: /^https?$/ }).max(1_000),
  description: z.string().trim().min(1).max(5_000),
  minutes: z.number().int().min(1).max(180),
  /** In cents of the account's currency. */
  reward: z.number().int().min(1).max(100_000),
  places: z.number().int().min(1).max(100_000),
  /** What who is screened out gets all the same, and for how many. */
  screenOut: z
    .strictObject({ reward: z.number().int().min(1).max(100_000), slots: z.number().int().min(1).max(100_000) })
    .optional(),
})

/** What is offered to people on Prolific. */
export type ProlificOffer = z.input<typeof offerSchema>

interface Asked extends InStudy {
  access: ProlificAccess
}

/**
 * Makes the draft of this study on Prolific, with a completion code for each ending that the configuration names. Asked
 * twice, it is still one study.
 * @throws SoundsceneError `study/not-open` where the study does not recruit there, `study/prolific-*`, `input/invalid`
 */
export async function offerOnProlific(
  context: FieldContext,
  { access, offer, ...who }: Asked & { offer: ProlificOffer },
): Promise<KnownThere> {
  const { address, description, minutes, reward, places, screenOut } = parse(offerSchema, offer)
  const { study, config } = await authorize(context, who, 'owner')
  const there = await createThere(access, {
    ...{ name: config.title, internal_name: `soundscene ${study.id}`, description, reward },
    external_study_url: addressOf(address),
    completion_codes: codesOf(config, screenOut),
    estimated_completion_time: minutes,
    total_available_places: places,
  })
  await audit(context, who, 'offer-on-prolific', { prolific: there.id, places, reward })
  return there
}

/** Prolific fills in who comes. */
const addressOf = (address: string): string => {
  const separator = address.includes('?') ? '&' : '?'
  const names = ['PROLIFIC_PID', 'STUDY_ID', 'SESSION_ID']
  return address + separator + names.map((name) => `${name}={{%${name}%}}`).join('&')
}

/** Whole work is paid at once, who is screened out as offered; all else is looked at by somebody. */
function codesOf({ recruiting: { prolific } }: StudyConfig, screenOut: ProlificOffer['screenOut']): CodeThere[] {
  if (!prolific) throw new SoundsceneError('study/not-open')
  return Object.entries(prolific.codes).flatMap(([ending, code]) => (code ? [codeOf(ending, code, screenOut)] : []))
}

function codeOf(ending: string, code: string, screenOut: ProlificOffer['screenOut']): CodeThere {
  if (ending === 'complete') return { code, code_type: 'COMPLETED', actions: [{ action: 'AUTOMATICALLY_APPROVE' }] }
  if (ending === 'screenedOut' && screenOut) {
    const { reward, slots } = screenOut
    const pay = { action: 'FIXED_SCREEN_OUT_PAYMENT' as const, fixed_screen_out_reward: reward, slots }
    return { code, code_type: 'FIXED_SCREENOUT', actions: [pay] }
  }
  const code_type = ending === 'failedAttention' ? 'FAILED_ATTENTION_CHECK' : 'OTHER'
  return { code, code_type, actions: [{ action: 'MANUALLY_REVIEW' }] }
}

/** Publishes, pauses, resumes or stops the study on Prolific. It is paid for from publishing on. */
export async function moveOnProlific(
  context: FieldContext,
  { access, prolificStudyId, move, ...who }: Asked & { prolificStudyId: string; move: MoveThere },
): Promise<KnownThere> {
  const id = parse(idThere, prolificStudyId)
  await authorize(context, who, 'owner')
  const there = await moveThere(access, id, move)
  await audit(context, who, `${move}-on-prolific`, { prolific: id })
  return there
}

const idThere = z.string().regex(/^[A-Za-z0-9]{1,64}$/)

const reviewSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve') }),
  z.strictObject({
    verdict: z.literal('reject'),
    /** What the person reads; Prolific wants a reason of some length. */
    message: z.string().trim().min(100, 'A rejection needs a reason of at least 100 characters.').max(5_000),
    category: z.enum([
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
    ]),
  }),
  z.strictObject({ verdict: z.literal('screen-out'), code: z.string().min(3).max(40) }),
])

/** What becomes of one person's submission. */
export type Review = z.input<typeof reviewSchema>

/**
 * Approves, rejects or screens out a submission. Prolific does it once however often it is asked, and never takes it back.
 * @throws SoundsceneError `input/invalid` without a reason of 100 characters for a rejection, `study/prolific-*`
 */
export async function reviewOnProlific(
  context: FieldContext,
  { access, submissionId, review, ...who }: Asked & { submissionId: string; review: Review },
): Promise<void> {
  const [id, asked] = [parse(idThere, submissionId), parse(reviewSchema, review)]
  await authorize(context, who, 'owner')
  await askProlific(access, { path: `/api/v1/submissions/${id}/transition/`, method: 'POST', body: bodyOf(asked) })
  await audit(context, who, `${asked.verdict}-on-prolific`, { submission: id })
}

function bodyOf(review: z.output<typeof reviewSchema>): object {
  if (review.verdict === 'approve') return { action: 'APPROVE' }
  if (review.verdict === 'screen-out') return { action: 'COMPLETE', completion_code: review.code }
  return { action: 'REJECT', message: review.message, rejection_category: review.category }
}
