import { differenceAxis, shareAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { type IntervalRow, IntervalRows } from '../charts/interval-rows.tsx'
import { rangeText } from '../format.ts'
import { SimulatedBanner } from '../simulated-banner.tsx'
import { serverStudyWords } from '../words/server-study-words.ts'
import { isAnswer } from './is-answer.ts'
import type { KeptRehearsal } from './rehearsal-report.ts'

/** What simulated raters said, which is how wide the intervals of people may be expected to be. */
export async function RehearsalResult({ rehearsal }: { rehearsal: KeptRehearsal }) {
  const { words, format } = await serverStudyWords()
  const { raters, votes, expected, chainHolds } = rehearsal
  const shares = expected.filter(({ figure }) => isAnswer(figure))
  const differences = expected.filter(({ figure }) => !isAnswer(figure))
  const rowOf =
    (unit: 'percent' | 'score') =>
    ({ figure, estimate, twoWay, naive }: KeptRehearsal['expected'][number]): IntervalRow => ({
      name: isAnswer(figure) ? words(`answer.${figure}`) : figure,
      ...{ estimate, interval: twoWay, naive },
      text: `${format[unit](estimate)} (${rangeText(twoWay, unit, format)})`,
      tone: isAnswer(figure) ? figure : 'plain',
    })
  const table = (rows: KeptRehearsal['expected'], unit: 'percent' | 'score') => (
    <DataTable
      caption={words('rehearsal.table')}
      columns={[words('column.figure'), words('column.estimate'), words('column.two-way'), words('column.naive')]}
      rows={rows.map(({ figure, estimate, twoWay, naive }) => [
        isAnswer(figure) ? words(`answer.${figure}`) : figure,
        format[unit](estimate),
        rangeText(twoWay, unit, format),
        rangeText(naive, unit, format),
      ])}
    />
  )
  const rows = differences.map(rowOf('score'))
  return (
    <>
      <SimulatedBanner rehearsal />
      <p>
        {words('rehearsal.ran', {
          raters: raters.arrived,
          complete: raters.complete,
          left: raters.droppedOut,
          votes: format.count(votes),
        })}{' '}
        {words(chainHolds ? 'rehearsal.chain-holds' : 'rehearsal.chain-broken')}
      </p>
      {shares.length > 0 && (
        <ChartOrTable
          level={3}
          title={words('rehearsal.shares')}
          about={words('rehearsal.about')}
          chart={<IntervalRows rows={shares.map(rowOf('percent'))} axis={shareAxis(format)} />}
          table={table(shares, 'percent')}
        />
      )}
      {differences.length > 0 && (
        <ChartOrTable
          level={3}
          title={words('rehearsal.differences')}
          about={words('rehearsal.about')}
          chart={<IntervalRows rows={rows} axis={differenceAxis(rows, format.score, 0.5)} reference={0} />}
          table={table(differences, 'score')}
        />
      )}
    </>
  )
}
