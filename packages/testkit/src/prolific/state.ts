import { randomBytes } from 'node:crypto'

/** A study as somebody made it. */
export interface StudyThere {
  id: string
  status: string
  internal_name: string
  total_available_places: number
  completion_codes: { code: string; actions: { action: string }[] }[]
  [field: string]: unknown
}

/** One person's way through a study. */
export interface SubmissionThere {
  id: string
  study_id: string
  participant_id: string
  status: string
  message?: string
}

/** 24 hexadecimal digits, as ids there are. */
const newId = () => randomBytes(12).toString('hex')

/** What there is on Prolific, and what people there do. */
export class ProlificState {
  readonly studies: StudyThere[] = []
  readonly submissions: SubmissionThere[] = []

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
}
