import { z } from 'zod'
import type { FieldContext } from '../context.ts'
import { audit } from '../experimenter/authorize.ts'
import { parse } from '../parse.ts'
import { codesOf } from './codes.ts'
import { linkedThere, type OnProlific } from './linked.ts'
import { changeThere, type MoveThere, moveThere, type StudyThere, studyThere } from './studies-there.ts'

/** How the study stands on Prolific. @throws SoundsceneError `study/prolific-unlinked`, `study/prolific-*` */
export async function lookOnProlific(context: FieldContext, { access, ...who }: OnProlific): Promise<StudyThere> {
  const { link } = await linkedThere(context, who, 'owner')
  return studyThere(access, link.studyId)
}

/** Publishes, pauses, resumes or stops the study on Prolific. It is paid for from publishing on. */
export async function moveOnProlific(
  context: FieldContext,
  { access, move, ...who }: OnProlific & { move: MoveThere },
): Promise<StudyThere> {
  const { link } = await linkedThere(context, who, 'owner')
  const there = await moveThere(access, link.studyId, move)
  await audit(context, who, `${move}-on-prolific`, { prolific: link.studyId })
  return there
}

/** Sets how many places the study has on Prolific, where the number can only grow. */
export async function setProlificPlaces(
  context: FieldContext,
  { access, places, ...who }: OnProlific & { places: number },
): Promise<void> {
  const count = parse(z.number().int().min(1).max(100_000), places)
  const { link } = await linkedThere(context, who, 'owner')
  await changeThere(access, link.studyId, { total_available_places: count })
  await audit(context, who, 'set-prolific-places', { places: count })
}

/** Tells Prolific the completion codes of the configuration, as a draft that was made there by hand needs them. */
export async function sendProlificCodes(context: FieldContext, { access, ...who }: OnProlific): Promise<void> {
  const { link, prolific } = await linkedThere(context, who, 'owner')
  const codes = codesOf(prolific.codes, link.screenOut)
  await changeThere(access, link.studyId, { completion_codes: codes })
  await audit(context, who, 'send-prolific-codes', { codes: codes.length })
}
