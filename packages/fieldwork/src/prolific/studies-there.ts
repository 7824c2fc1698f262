import { SoundsceneError } from '@soundscene/errors'
import { z } from 'zod'
import type { CodeThere } from './codes.ts'
import { askProlific, type ProlificAccess, understood } from './request.ts'

/** A study as Prolific takes it. */
interface NewThere {
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

const count = z.number().min(0).nullish()
const studySchema = z.object({
  ...{ id: z.string().max(64), status: z.string().max(50) },
  /** In cents of the account's currency. */
  reward: count,
  ...{ total_available_places: count, places_taken: count, estimated_completion_time: count },
})
const listSchema = z.object({
  results: z.array(studySchema.extend({ internal_name: z.string().max(1_000).nullish() })).max(10_000),
})

/** What Prolific says of a study. */
export type StudyThere = z.output<typeof studySchema>

/**
 * Creates a draft on Prolific. Where the answer got lost it is looked for by its internal name before anything is made
 * a second time, so that nobody pays for two.
 * @throws SoundsceneError `study/prolific-refused`, `study/prolific-down`
 */
export async function createThere(access: ProlificAccess, study: NewThere): Promise<StudyThere> {
  const known = await findThere(access, study.internal_name)
  if (known) return known
  const body = { ...study, prolific_id_option: 'url_parameters', peripheral_requirements: ['audio'], filters: [] }
  try {
    return understood(studySchema, await askProlific(access, { path: studies, method: 'POST', body, once: true }))
  } catch (error) {
    const made = isDown(error) ? await findThere(access, study.internal_name) : null
    if (made) return made
    throw error
  }
}

const studies = '/api/v1/studies/'
const pathOf = (id: string) => `${studies}${encodeURIComponent(id)}/`
const isDown = (error: unknown) => SoundsceneError.isInstance(error) && error.code === 'study/prolific-down'

async function findThere(access: ProlificAccess, name: string): Promise<StudyThere | null> {
  const query = new URLSearchParams({ internal_name: name })
  const { results } = understood(listSchema, await askProlific(access, { path: `${studies}?${query}` }))
  return results.find(({ internal_name }) => internal_name === name) ?? null
}

/** How a study stands there. */
export const studyThere = async (access: ProlificAccess, id: string): Promise<StudyThere> =>
  understood(studySchema, await askProlific(access, { path: pathOf(id) }))

/** Changes a study there. Once it is published, Prolific takes nothing but more places. */
export async function changeThere(
  access: ProlificAccess,
  id: string,
  change: Partial<Pick<NewThere, 'total_available_places' | 'completion_codes'>>,
): Promise<void> {
  await askProlific(access, { path: pathOf(id), method: 'PATCH', body: change })
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
export async function moveThere(access: ProlificAccess, id: string, move: MoveThere): Promise<StudyThere> {
  const now = await studyThere(access, id)
  if (reached[move].includes(now.status)) return now
  const transition = { path: `${pathOf(id)}transition/`, method: 'POST', body: { action: moves[move] } } as const
  await askProlific(access, { ...transition, once: true }).catch(async (error) => {
    const after = isDown(error) ? await studyThere(access, id) : undefined
    if (!after || !reached[move].includes(after.status)) throw error
  })
  return studyThere(access, id)
}
