import { serverStudyWords } from '../words/server-study-words.ts'
import type { RatingAnalysis } from './rating-results.tsx'
import styles from './results.module.css'

/** Robustness, agreement and the cross-check by mixed models, in sentences. */
export async function RatingNotes({ analysis }: { analysis: RatingAnalysis }) {
  const { words, format } = await serverStudyWords()
  const { differences, agreement, crossCheck, data } = analysis
  const doubted = 'leftOut' in crossCheck ? [] : crossCheck.disagreements
  return (
    <ul className={styles.figures}>
      {differences.flatMap(({ first, second, ratersThatDecide }) =>
        ratersThatDecide === null
          ? []
          : [
              <li key={`${first} ${second}`}>
                {words('note.flips', { first, second, count: ratersThatDecide, raters: format.count(data.raters) })}
              </li>,
            ],
      )}
      {agreement && (
        <li>
          {words('note.agreement-scores', {
            raw: format.percent(agreement.raw),
            alpha: agreement.krippendorffOrdinal === null ? '–' : format.score(agreement.krippendorffOrdinal),
            icc: agreement.intraclass ? format.score(agreement.intraclass.icc2) : '–',
          })}
        </li>
      )}
      <li>
        {'leftOut' in crossCheck
          ? words('note.cross-left-out')
          : doubted.length === 0
            ? words('note.cross-agrees')
            : words('note.cross-doubts', {
                contrasts: doubted.map(({ first, second }) => `${second} − ${first}`).join('; '),
              })}
      </li>
    </ul>
  )
}
