import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import { askProlific, type ProlificAccess } from './request.ts'

/** What happens to a submission that ends with a code. */
type CodeAction =
  | { action: 'AUTOMATICALLY_APPROVE' | 'MANUALLY_REVIEW' }
  | { action: 'FIXED_SCREEN_OUT_PAYMENT'; fixed_screen_out_reward: number; slots: number }

/** A completion code as Prolific takes it. */
export interface CodeThere {
  code: string
  code_type: 'COMPLETED' | 'FAILED_ATTENTION_CHECK' | 'FIXED_SCREENOUT' | 'OTHER'
  actions: CodeAction[]
}

/** A study as Prolific takes it. */
export interface StudyThere {
  name: string
  /** By which it is found again. */
  internal_name: string
  description: string
  external_study_url: string
  completion_codes: CodeThere[]
  /** In minutes. */
  estimated_completion_time: number
  /** In cents of the account's currency. */
  reward: number
  total_available_places: number
}

const studySchema = z.object({ id: z.string().max(64), status: z.string().max(50) })
const listSchema = z.object({
  results: z.array(studySchema.extend({ internal_name: z.string().max(1_000).nullish() })).max(10_000),
})

/** What Prolific says of a study. */
export type KnownThere = z.output<typeof studySchema>

/**
 * Creates a draft on Prolific. Where the answer got lost it is looked for by its internal name before anything is made
 * a second time, so that nobody pays for two.
 * @throws SoundsceneError `study/prolific-refused`, `study/prolific-down`
 */
export async function createThere(access: ProlificAccess, study: StudyThere): Promise<KnownThere> {
  const known = await findThere(access, study.internal_name)
  if (known) return known
  const body = { ...study, prolific_id_option: 'url_parameters', peripheral_requirements: ['audio'], filters: [] }
  try {
    return studySchema.parse(await askProlific(access, { path: studies, method: 'POST', body, once: true }))
  } catch (error) {
    const made = isDown(error) ? await findThere(access, study.internal_name) : null
    if (made) return made
    throw error
  }
}

const studies = '/api/v1/studies/'
const isDown = (error: unknown) => SoundsceneError.isInstance(error) && error.code === 'study/prolific-down'

async function findThere(access: ProlificAccess, name: string): Promise<KnownThere | null> {
  const query = new URLSearchParams({ internal_name: name })
  const { results } = listSchema.parse(await askProlific(access, { path: `${studies}?${query}` }))
  return results.find(({ internal_name }) => internal_name === name) ?? null
}

const moves = { publish: 'PUBLISH', pause: 'PAUSE', resume: 'START', stop: 'STOP' } as const

/** What can be done with a study there. */
export type MoveThere = keyof typeof moves

const reached: Record<MoveThere, readonly string[]> = {
  publish: ['PUBLISHING', 'ACTIVE', 'SCHEDULED'],
  resume: ['ACTIVE'],
  pause: ['PAUSED'],
  stop: ['AWAITING REVIEW', 'COMPLETED'],
}

/** Publishes, pauses, resumes or stops a study there; where it stands so already nothing is asked. */
export async function moveThere(access: ProlificAccess, id: string, move: MoveThere): Promise<KnownThere> {
  const path = `${studies}${encodeURIComponent(id)}/`
  const now = studySchema.parse(await askProlific(access, { path }))
  if (reached[move].includes(now.status)) return now
  const body = { action: moves[move] }
  await askProlific(access, { path: `${path}transition/`, method: 'POST', body, once: true }).catch(async (error) => {
    const after = isDown(error) ? studySchema.parse(await askProlific(access, { path })) : undefined
    if (!after || !reached[move].includes(after.status)) throw error
  })
  return studySchema.parse(await askProlific(access, { path }))
}
