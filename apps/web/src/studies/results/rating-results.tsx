import type { StratumResults } from '@soundscene/fieldwork'
import row from '../charts/charts.module.css'
import { serverStudyWords } from '../words/server-study-words.ts'
import { DifferencesResult } from './differences-result.tsx'
import { Downloads } from './downloads.tsx'
import { Exclusions } from './exclusions.tsx'
import { RatingNotes } from './rating-notes.tsx'
import styles from './results.module.css'
import { ScoresResult } from './scores-result.tsx'

export type RatingAnalysis = NonNullable<StratumResults['ratings']['overall']>

interface RatingResultsProps {
  title: string
  analysis: RatingAnalysis
  reports: string
}

/** What people rated: Table 3-(II), differences between models, and what stands behind them. */
export async function RatingResults({ title, analysis, reports }: RatingResultsProps) {
  const { words } = await serverStudyWords()
  const { anchors, models, differences, exclusions, byClass, data } = analysis
  const second = exclusions?.analysis
  const all = (scores: typeof models) => [{ name: '', scores }]
  return (
    <section className={styles.subject} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <Downloads reports={reports} of={title} />
      <div className={row.charts}>
        <ScoresResult title={words('results.table-3')} groups={all([...anchors, ...models])} />
        {second && (
          <ScoresResult title={words('results.table-3-excluded')} groups={all([...second.anchors, ...second.models])} />
        )}
        {differences.length > 0 && (
          <DifferencesResult title={words('results.differences')} differences={differences} raters={data.raters} />
        )}
        {second && second.differences.length > 0 && (
          <DifferencesResult
            title={words('results.differences-excluded')}
            differences={second.differences}
            raters={second.data.raters}
          />
        )}
        {byClass.length > 1 && (
          <ScoresResult
            title={words('results.scores-by-class')}
            groups={byClass.map(({ name, models: scores }) => ({ name, scores }))}
          />
        )}
      </div>
      <RatingNotes analysis={analysis} />
      {exclusions && <Exclusions exclusions={exclusions} raters={data.raters} />}
    </section>
  )
}
