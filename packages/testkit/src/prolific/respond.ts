import type { CodeThere, ProlificState, StudyThere, SubmissionThere } from './state.ts'

/** An answer of the interface. */
export interface Answer {
  status: number
  body: unknown
}

interface Request {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
}

const account = '/api/v1/users/me/'
const pattern = /^\/api\/v1\/(studies|submissions)\/(?:([^/]+)\/)?(transition\/)?$/

/** Answers one request as Prolific would. */
export function respond(state: ProlificState, request: Request): Answer {
  if (request.path === account) return { status: 200, body: { id: 'researcher', email: 'lab@example.org' } }
  const [, kind, id, isMove] = pattern.exec(request.path) ?? []
  if (kind === undefined) return refused(404, 'Not found.')
  const asked = { ...request, body: (request.body ?? {}) as Record<string, unknown>, isMove: isMove !== undefined }
  return kind === 'studies' ? ofStudies(state, id, asked) : ofSubmissions(state, id, asked)
}

type Asked = Request & { body: Record<string, unknown>; isMove: boolean }

function ofStudies(state: ProlificState, id: string | undefined, asked: Asked): Answer {
  if (id === undefined) return asked.method === 'POST' ? create(state, asked.body) : list(state, asked)
  const study = state.study(id)
  if (!study) return refused(404, 'Not found.')
  return asked.isMove ? moveStudy(study, asked.body) : changeStudy(study, asked.method, asked.body)
}

function ofSubmissions(state: ProlificState, id: string | undefined, asked: Asked): Answer {
  if (id === undefined) return submissions(state, asked)
  const submission = state.submission(id)
  if (!submission) return refused(404, 'Not found.')
  return asked.isMove ? moveSubmission(state, submission, asked.body) : { status: 200, body: submission }
}

const refused = (status: number, detail: string): Answer => ({ status, body: { error: { status, detail } } })

const wanted = ['name', 'description', 'external_study_url', 'completion_codes', 'reward', 'total_available_places']

function create(state: ProlificState, body: Record<string, unknown>): Answer {
  const missing = wanted.filter((field) => body[field] === undefined)
  if (missing.length > 0) return refused(400, `Missing: ${missing.join(', ')}`)
  const wrong = wrongOf(body.completion_codes as CodeThere[], Number(body.reward))
  if (wrong) return refused(400, wrong)
  return { status: 201, body: state.create(body as unknown as StudyThere) }
}

/** What is wrong with completion codes; undefined where nothing is. */
function wrongOf(codes: CodeThere[], reward: number): string | undefined {
  const paid = codes.flatMap(({ actions }) => actions.filter(({ action }) => action === 'FIXED_SCREEN_OUT_PAYMENT'))
  if (new Set(codes.map(({ code }) => code)).size < codes.length) return 'Completion codes must differ.'
  if (paid.length > 1) return 'Only one code may screen out.'
  if (paid.some(({ fixed_screen_out_reward: own = 0 }) => own >= reward)) return 'A screen-out is paid less than that.'
  return undefined
}

const list = ({ studies }: ProlificState, { query }: Request): Answer => {
  const name = query.get('internal_name')
  return { status: 200, body: { results: studies.filter((study) => name === null || study.internal_name === name) } }
}

/** Pages of 20 unless more are asked for; after the last there is none. */
function submissions(state: ProlificState, { query }: Request): Answer {
  if (!state.study(query.get('study') ?? '')) return refused(404, 'Study not found.')
  const all = state.submissions.filter(({ study_id }) => study_id === query.get('study'))
  const size = Math.min(state.longestPage, Number(query.get('page_size') ?? 20))
  const page = Number(query.get('page') ?? 1)
  const results = all.slice((page - 1) * size, page * size)
  if (page > 1 && results.length === 0) return refused(404, 'Invalid page.')
  return { status: 200, body: { results, ...(state.counts && { meta: { count: all.length } }) } }
}

function changeStudy(study: StudyThere, method: string, body: Record<string, unknown>): Answer {
  if (method === 'GET') return { status: 200, body: study }
  const fixed = Object.keys(body).filter((field) => !['internal_name', 'total_available_places'].includes(field))
  if (study.status !== 'UNPUBLISHED' && fixed.length > 0) return refused(400, `${fixed} can't change any more.`)
  const wrong = wrongOf((body.completion_codes ?? []) as CodeThere[], study.reward)
  if (wrong) return refused(400, wrong)
  const places = body.total_available_places as number | undefined
  if (places !== undefined && places < study.total_available_places) return refused(400, 'Places can only grow.')
  return { status: 200, body: Object.assign(study, body) }
}

const moves: Record<string, { from: string[]; to: string }> = {
  PUBLISH: { from: ['UNPUBLISHED'], to: 'ACTIVE' },
  PAUSE: { from: ['ACTIVE'], to: 'PAUSED' },
  START: { from: ['PAUSED'], to: 'ACTIVE' },
  STOP: { from: ['ACTIVE', 'PAUSED'], to: 'AWAITING REVIEW' },
}

function moveStudy(study: StudyThere, { action }: Record<string, unknown>): Answer {
  const move = moves[String(action)]
  if (!move?.from.includes(study.status)) return refused(400, `${action} is not allowed while ${study.status}.`)
  study.status = move.to
  return { status: 200, body: study }
}

function moveSubmission(state: ProlificState, submission: SubmissionThere, body: Record<string, unknown>): Answer {
  const to = targetOf(state, submission, body)
  if (typeof to !== 'string') return to
  if (submission.status === to) return { status: 200, body: submission }
  if (!['ACTIVE', 'AWAITING REVIEW'].includes(submission.status)) return refused(400, `It is ${submission.status}.`)
  Object.assign(submission, { status: to, message: body.message })
  return { status: 200, body: submission }
}

function targetOf(state: ProlificState, { study_id }: SubmissionThere, body: Record<string, unknown>): string | Answer {
  if (body.action === 'APPROVE') return 'APPROVED'
  if (body.action === 'REJECT') {
    const isWhole = String(body.message ?? '').length >= 100 && body.rejection_category !== undefined
    return isWhole ? 'REJECTED' : refused(400, 'A message of at least 100 characters and a category are needed.')
  }
  const code = state.study(study_id)?.completion_codes.find(({ code }) => code === body.completion_code)
  const isScreenOut = code?.actions.some(({ action }) => action === 'FIXED_SCREEN_OUT_PAYMENT')
  const isAllowed = body.action === 'COMPLETE' && isScreenOut && code?.actor === 'researcher'
  return isAllowed ? 'SCREENED OUT' : refused(400, 'The code does not screen out, or not for researchers.')
}
