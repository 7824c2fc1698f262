import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { audit } from '../experimenter/authorize.ts'
import { parse } from '../parse.ts'
import { idThere } from '../rater/submitted.ts'
import { codesOf, screenOutSchema } from './codes.ts'
import { linkOf, type OnProlific, type ProlificLink, recruitingThere } from './linked.ts'
import { createThere, type StudyThere, studyThere } from './studies-there.ts'

const offerSchema = z
  .strictObject({
    /** Where raters of this study go in. */
    address: z.url({ protocol: /^https?$/ }).max(1_000),
    description: z.string().trim().min(1).max(5_000),
    minutes: z.number().int().min(1).max(180),
    /** In cents of the account's currency. */
    reward: z.number().int().min(1).max(100_000),
    places: z.number().int().min(1).max(100_000),
    screenOut: screenOutSchema.optional(),
  })
  .refine(({ screenOut, reward }) => !screenOut || screenOut.reward < reward, {
    error: 'Whoever is screened out gets less than whoever takes part.',
  })

/** What is offered to people on Prolific. */
export type ProlificOffer = z.input<typeof offerSchema>

/**
 * Makes the draft of this study on Prolific, with a completion code for each ending that the configuration names, and
 * remembers it. Asked twice, it is still one study.
 * @throws SoundsceneError `study/not-open` where the study does not recruit there, `study/prolific-*`, `input/invalid`
 */
export async function offerOnProlific(
  context: FieldContext,
  { access, offer, ...who }: OnProlific & { offer: ProlificOffer },
): Promise<StudyThere> {
  const { address, description, minutes, reward, places, screenOut = null } = parse(offerSchema, offer)
  const { study, config, prolific } = await recruitingThere(context, who, 'owner')
  const link = linkOf(study)
  if (link) return studyThere(access, link.studyId)
  const there = await createThere(access, {
    ...{ name: config.title, internal_name: `soundscene ${study.id}`, description, reward },
    external_study_url: addressOf(address),
    completion_codes: codesOf(prolific.codes, screenOut),
    estimated_completion_time: minutes,
    total_available_places: places,
  })
  await remember(context, study.id, { studyId: there.id, screenOut })
  await audit(context, who, 'offer-on-prolific', { prolific: there.id, places, reward })
  return there
}

const remember = ({ database }: FieldContext, id: string, link: ProlificLink) =>
  database.studies.studies.setProlific(id, { ...link })

/** Prolific fills in who comes. */
const addressOf = (address: string): string => {
  const separator = address.includes('?') ? '&' : '?'
  const names = ['PROLIFIC_PID', 'STUDY_ID', 'SESSION_ID']
  return address + separator + names.map((name) => `${name}={{%${name}%}}`).join('&')
}

/**
 * Remembers a study that somebody made on Prolific by hand, once it turns out that there is such a study; null forgets
 * the one that is remembered, there nothing changes.
 * @throws SoundsceneError `study/prolific-refused` where there is no such study
 */
export async function linkProlific(
  context: FieldContext,
  { access, prolificStudyId, ...who }: OnProlific & { prolificStudyId: string | null },
): Promise<void> {
  const id = parse(idThere.nullable(), prolificStudyId)
  const { study } = await recruitingThere(context, who, 'owner')
  if (id === null) {
    await context.database.studies.studies.setProlific(study.id, null)
  } else {
    const there = await studyThere(access, id)
    await remember(context, study.id, { studyId: there.id, screenOut: null })
  }
  await audit(context, who, 'link-prolific', { prolific: id })
}
