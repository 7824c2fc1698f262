import { differenceAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { type IntervalRow, IntervalRows } from '../charts/interval-rows.tsx'
import { rangeText } from '../format.ts'
import { serverStudyWords } from '../words/server-study-words.ts'
import type { RatingAnalysis } from './rating-results.tsx'

interface DifferencesResultProps {
  title: string
  differences: RatingAnalysis['differences']
  raters: number
}

/** Differences between models by the same raters on the same sounds, tested together by Holm's method. */
export async function DifferencesResult({ title, differences, raters }: DifferencesResultProps) {
  const { words, format } = await serverStudyWords()
  const rows = differences.map(
    ({ first, second, estimate, twoWay, naive }): IntervalRow => ({
      ...{ name: `${second} − ${first}`, estimate, interval: twoWay, naive: naive.welch },
      text: `${format.score(estimate)}${twoWay ? `, p ${format.pWithSign(twoWay.pHolm)}` : ''}`,
    }),
  )
  return (
    <ChartOrTable
      level={3}
      title={title}
      about={words('results.differences-about')}
      chart={<IntervalRows rows={rows} axis={differenceAxis(rows, format.score, 0.5)} reference={0} />}
      table={
        <DataTable
          caption={title}
          columns={[
            words('column.models'),
            words('column.difference'),
            words('column.two-way'),
            words('column.holm'),
            words('column.welch'),
            words('column.naive-p'),
            words('column.flips'),
          ]}
          rows={differences.map(({ first, second, estimate, twoWay, naive, ratersThatDecide }) => [
            `${second} − ${first}`,
            format.score(estimate),
            rangeText(twoWay, 'score', format),
            twoWay ? format.p(twoWay.pHolm) : '–',
            rangeText(naive.welch, 'score', format),
            naive.welch ? format.p(naive.welch.p) : '–',
            ratersThatDecide === null ? '–' : words('note.of', { some: ratersThatDecide, all: raters }),
          ])}
        />
      }
    />
  )
}
