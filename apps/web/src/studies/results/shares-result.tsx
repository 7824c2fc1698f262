import { shareAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { IntervalRows } from '../charts/interval-rows.tsx'
import { rangeText } from '../format.ts'
import { serverStudyWords } from '../words/server-study-words.ts'
import type { ChoiceAnalysis } from './choice-results.tsx'

type Share = ChoiceAnalysis['byClass'][number]['shares']['match']

interface SharesResultProps {
  title: string
  rows: { name: string; answer: 'match' | 'other' | 'neither'; share: Share }[]
}

/** Shares with two-way intervals, and thin below them what one would believe who takes votes as independent. */
export async function SharesResult({ title, rows }: SharesResultProps) {
  const { words, format } = await serverStudyWords()
  return (
    <ChartOrTable
      level={3}
      wide={rows.length > 8}
      title={title}
      about={words('results.two-way-about')}
      chart={
        <IntervalRows
          axis={shareAxis(format)}
          rows={rows.map(({ name, answer, share: { estimate, twoWay, naive } }) => ({
            ...{ name, estimate, interval: twoWay, naive: naive.wilson, tone: answer },
            text: `${format.percent(estimate)} (${rangeText(twoWay, 'percent', format)})`,
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          columns={[
            words('column.group'),
            words('column.votes'),
            words('column.share'),
            words('column.two-way'),
            words('column.raters-only'),
            words('column.naive'),
          ]}
          rows={rows.map(({ name, share: { count, votes, estimate, twoWay, raterCluster, naive } }) => [
            name,
            `${format.count(count)} / ${format.count(votes)}`,
            format.percent(estimate),
            rangeText(twoWay, 'percent', format),
            rangeText(raterCluster, 'percent', format),
            rangeText(naive.wilson, 'percent', format),
          ])}
        />
      }
    />
  )
}
