import { scoreAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { IntervalRows } from '../charts/interval-rows.tsx'
import { rangeText } from '../format.ts'
import { sourceName } from '../source-name.ts'
import { serverStudyWords } from '../words/server-study-words.ts'
import type { RatingAnalysis } from './rating-results.tsx'

interface ScoresResultProps {
  title: string
  scores: RatingAnalysis['models']
}

/** Mean scores with two-way intervals, and thin below them what P.808 would print. */
export async function ScoresResult({ title, scores }: ScoresResultProps) {
  const { words, format } = await serverStudyWords()
  return (
    <ChartOrTable
      level={3}
      wide={scores.length > 8}
      title={title}
      about={words('results.two-way-about')}
      chart={
        <IntervalRows
          axis={scoreAxis(format)}
          rows={scores.map(({ name, estimate, twoWay, naive }) => ({
            ...{ name: sourceName(name, words), estimate, interval: twoWay, naive: naive?.p808 },
            text: `${format.score(estimate)} (${rangeText(twoWay, 'score', format)})`,
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          columns={[
            words('column.model'),
            words('column.score'),
            words('column.two-way'),
            words('column.naive'),
            words('column.sd'),
            words('column.votes'),
            words('column.raters'),
            words('column.sounds'),
          ]}
          rows={scores.map(({ name, estimate, twoWay, naive, sd, votes, raters, sounds }) => [
            sourceName(name, words),
            format.score(estimate),
            rangeText(twoWay, 'score', format),
            rangeText(naive?.p808, 'score', format),
            format.score(sd),
            ...[votes, raters, sounds].map(format.count),
          ])}
        />
      }
    />
  )
}
