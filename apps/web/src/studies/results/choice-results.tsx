import type { StratumResults } from '@soundscene/fieldwork'
import { choiceSentence } from '@soundscene/study/report'
import row from '../charts/charts.module.css'
import { unbroken } from '../format.ts'
import { serverStudyWords } from '../words/server-study-words.ts'
import { ChoiceNotes } from './choice-notes.tsx'
import { Downloads } from './downloads.tsx'
import { Exclusions } from './exclusions.tsx'
import styles from './results.module.css'
import { SharesResult } from './shares-result.tsx'

export type ChoiceAnalysis = NonNullable<StratumResults['choices']>

interface ChoiceResultsProps {
  title: string
  analysis: ChoiceAnalysis
  reports: string
}

const answers = ['match', 'other', 'neither'] as const

/** What people chose: the paper's sentence, shares, the test against chance, and what stands behind them. */
export async function ChoiceResults({ title, analysis, reports }: ChoiceResultsProps) {
  const { words, locale } = await serverStudyWords()
  const { shares, byClass, byModel, byStratum, exclusions } = analysis
  const second = exclusions?.analysis
  const rowsOf = (all: typeof shares) =>
    answers.map((answer) => ({ name: words(`answer.${answer}`), answer, share: all[answer] }))
  const matches = (groups: typeof byClass) =>
    groups.map(({ name, shares: { match } }) => ({ name, answer: 'match' as const, share: match }))
  return (
    <section className={styles.subject} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <blockquote className={styles.sentence}>{unbroken(choiceSentence(analysis, locale))}</blockquote>
      <Downloads reports={reports} of={title} />
      <div className={row.charts}>
        <SharesResult title={words('results.shares')} rows={rowsOf(shares)} />
        {second && <SharesResult title={words('results.shares-excluded')} rows={rowsOf(second.shares)} />}
        {byClass.length > 1 && <SharesResult title={words('results.by-class')} rows={matches(byClass)} />}
        {byModel.length > 1 && <SharesResult title={words('results.by-model')} rows={matches(byModel)} />}
        {byStratum.length > 1 && <SharesResult title={words('results.by-group')} rows={matches(byStratum)} />}
      </div>
      <ChoiceNotes analysis={analysis} />
      {exclusions && <Exclusions exclusions={exclusions} raters={analysis.data.raters} />}
    </section>
  )
}
