import type { Question, Results, Stratum, StratumResults } from '@soundscene/fieldwork'
import { Sha256 } from '../sha256.tsx'
import { SimulatedBanner } from '../simulated-banner.tsx'
import { serverStudyWords } from '../words/server-study-words.ts'
import { CheckNotes } from './check-notes.tsx'
import { ChoiceResults } from './choice-results.tsx'
import { RatingResults } from './rating-results.tsx'
import styles from './results.module.css'

interface ResultsViewProps {
  results: Results
  /** Where reports are downloaded. */
  reports: string
}

/** The final figures of a study, those that hold beside the naive ones. */
export async function ResultsView({ results, reports }: ResultsViewProps) {
  const { words } = await serverStudyWords()
  const strata = Object.entries(results.strata) as [Stratum, StratumResults][]
  return (
    <div className={styles.results}>
      {results.simulated && <SimulatedBanner />}
      <p className={styles.key}>{words('results.key')}</p>
      {strata.length === 0 && <p>{words('results.none')}</p>}
      {strata.map(([stratum, figures]) => (
        <StratumView
          key={stratum}
          figures={figures}
          name={strata.length > 1 ? words(`stratum.${stratum}`) : ''}
          reports={`${reports}?stratum=${stratum}`}
        />
      ))}
      <CheckNotes checks={results.checks} />
      <Sha256 value={results.sha256} />
    </div>
  )
}

const questions: readonly Question[] = ['overall', 'real', 'fits']

async function StratumView({ figures, name, reports }: { figures: StratumResults; name: string; reports: string }) {
  const { words } = await serverStudyWords()
  const suffix = name && ` · ${name}`
  return (
    <>
      {figures.choices && (
        <ChoiceResults
          title={words('results.choices') + suffix}
          analysis={figures.choices}
          reports={`${reports}&about=choices`}
        />
      )}
      {questions.map((question) => {
        const analysis = figures.ratings[question]
        return (
          analysis && (
            <RatingResults
              key={question}
              title={words(`results.${question}`) + suffix}
              analysis={analysis}
              reports={`${reports}&about=${question}`}
            />
          )
        )
      })}
    </>
  )
}
