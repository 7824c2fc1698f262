import { type FakeProlific, startFakeProlific } from '@soundscene/testkit/prolific'
import { afterAll } from 'vitest'
import type { FieldContext } from '../context.ts'
import { offerOnProlific, type ProlificAccess, type ProlificOffer, type StudyView } from '../index.ts'
import { actor, liveStudy } from './test-field.ts'

/** A code for each of the six endings. */
export const codes = {
  ...{ complete: 'DONE1', screenedOut: 'SCREEN1', quotaFull: 'FULL1' },
  ...{ failedAttention: 'ATTENTION1', timedOut: 'TIME1', returned: 'BACK1' },
}

export const recruiting = { open: false, prolific: { codes } }

export const offer: ProlificOffer = {
  ...{ address: 'https://lab.example.org/r/1', description: 'Hear sounds, look at pictures.', minutes: 12 },
  ...{ reward: 180, places: 20, screenOut: { reward: 25, slots: 5 } },
}

/** Prolific without the people, and what reaches it. Call it at the top of a file. */
export async function testProlific(): Promise<{ prolific: FakeProlific; access: ProlificAccess }> {
  const prolific = await startFakeProlific()
  afterAll(() => prolific.close())
  return { prolific, access: { token: prolific.token, origin: prolific.origin, pauseMs: 1 } }
}

/** A launched study that was offered there: the study, who may steer it, and its id there. */
export async function offeredStudy(
  context: FieldContext,
  access: ProlificAccess,
  { config = {}, asked = {} }: { config?: Parameters<typeof liveStudy>[1]; asked?: Partial<ProlificOffer> } = {},
): Promise<{ study: StudyView; who: { actor: typeof actor; studyId: string; access: ProlificAccess }; there: string }> {
  const study = await liveStudy(context, { recruiting, ...config })
  const who = { actor, studyId: study.id, access }
  const { id } = await offerOnProlific(context, { ...who, offer: { ...offer, ...asked } })
  return { study, who, there: id }
}
