import type { Submission } from '@soundscene/fieldwork'
import { Rows } from '../../../console/rows.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { serverStudyWords } from '../../words/server-study-words.ts'
import styles from './prolific.module.css'
import { Review } from './review.tsx'
import { hereText, submissionStatus } from './status-words.ts'

interface SubmissionListProps {
  path: string
  submissions: readonly Submission[]
  /** Whether owners screen out. */
  byHand: boolean
}

const most = 200
const reviewed = 'AWAITING REVIEW'

/** Who came: first the submissions that wait for a decision, then all others. */
export async function SubmissionList({ path, submissions, byHand }: SubmissionListProps) {
  const { words, format } = await serverStudyWords()
  const waiting = submissions.filter(({ status }) => status === reviewed || (byHand && status === 'ACTIVE'))
  const others = submissions.filter((submission) => !waiting.includes(submission))
  if (submissions.length === 0) return <p>{words('prolific.nobody')}</p>
  const left = Math.max(0, waiting.length - most) + Math.max(0, others.length - most)
  return (
    <div className={styles.submissions}>
      <h3>{words('prolific.submissions', { count: submissions.length })}</h3>
      {waiting.length > 0 && (
        <Rows>
          {waiting.slice(0, most).map(({ id, status, here }) => (
            <Review
              key={id}
              {...{ id, path, canApprove: status === reviewed, canScreenOut: byHand }}
              note={`${submissionStatus(status, words)} · ${hereText(here, words)}`}
            />
          ))}
        </Rows>
      )}
      {others.length > 0 && (
        <DataTable
          caption={words('prolific.decided')}
          columns={[words('prolific.submission'), words('prolific.there'), words('prolific.here')]}
          rows={others
            .slice(0, most)
            .map(({ id, status, here }) => [id, submissionStatus(status, words), hereText(here, words)])}
        />
      )}
      {left > 0 && <p>{words('prolific.more', { count: format.count(left) })}</p>}
    </div>
  )
}
