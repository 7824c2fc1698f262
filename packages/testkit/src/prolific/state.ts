import { randomBytes } from 'node:crypto'

/** A completion code, and what handing it in does. */
export interface CodeThere {
  code: string
  actor?: 'participant' | 'researcher'
  actions: { action: string; fixed_screen_out_reward?: number }[]
}

/** A study as somebody made it. */
export interface StudyThere {
  id: string
  status: string
  internal_name: string
  total_available_places: number
  reward: number
  completion_codes: CodeThere[]
  [field: string]: unknown
}

/** One person's way through a study. */
export interface SubmissionThere {
  id: string
  study_id: string
  participant_id: string
  status: string
  message?: string
  /** The code that was handed in, where the study has it. */
  code?: string | undefined
}

/** 24 hexadecimal digits, as ids there are. */
const newId = () => randomBytes(12).toString('hex')

/** What there is on Prolific, and what people there do. */
export class ProlificState {
  readonly studies: StudyThere[] = []
  readonly submissions: SubmissionThere[] = []
  /** The most submissions of a page, whatever is asked for. */
  longestPage = 100
  /** Whether pages say how many submissions there are. */
  counts = true

  create(body: Omit<StudyThere, 'id' | 'status'>): StudyThere {
    const study = { ...body, id: newId(), status: 'UNPUBLISHED' } as StudyThere
    this.studies.push(study)
    return study
  }

  study(id: string): StudyThere | undefined {
    return this.studies.find((study) => study.id === id)
  }

  submission(id: string): SubmissionThere | undefined {
    return this.submissions.find((submission) => submission.id === id)
  }

  /** Somebody takes a place. */
  join(studyId: string, participant: string, status = 'ACTIVE'): SubmissionThere {
    const submission = { id: newId(), study_id: studyId, participant_id: participant, status }
    this.submissions.push(submission)
    return submission
  }

  /** Somebody comes back with a code, as its address says, and Prolific does what the study has set for it. */
  comeBack(submission: SubmissionThere, address: string): SubmissionThere {
    const cc = new URL(address).searchParams.get('cc')
    const code = this.study(submission.study_id)?.completion_codes.find(({ code }) => code === cc)
    const isTheirs = code !== undefined && (code.actor ?? 'participant') === 'participant'
    const done = { AUTOMATICALLY_APPROVE: 'APPROVED', FIXED_SCREEN_OUT_PAYMENT: 'SCREENED OUT' } as Record<
      string,
      string
    >
    submission.status = (isTheirs && done[code.actions[0]?.action ?? '']) || 'AWAITING REVIEW'
    submission.code = isTheirs ? code.code : undefined
    return submission
  }
}
