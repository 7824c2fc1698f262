'use client'

import type { LiveFigures } from '@soundscene/fieldwork'
import { shareAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { type IntervalRow, IntervalRows } from '../charts/interval-rows.tsx'
import { rangeText } from '../format.ts'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'

type LiveShares = NonNullable<LiveFigures['shares']>
type Sequence = LiveShares['shares']['match']

interface SharesChartProps {
  title: string
  groups: { name: string; shares: LiveShares }[]
  /** One row a group, instead of one an answer. */
  matchOnly?: boolean
}

const answers = ['match', 'other', 'neither'] as const

/** Shares while votes come in, about these sounds. */
export function SharesChart({ title, groups, matchOnly = false }: SharesChartProps) {
  const words = useStudyWords()
  const format = useFormat()
  const shown = matchOnly ? (['match'] as const) : answers
  const figures = groups.flatMap(({ name, shares }) =>
    shown.map((answer) => {
      const sequence = shares.shares[answer]
      const label = matchOnly ? name : words(`answer.${answer}`)
      return {
        label,
        answer,
        sequence,
        interval: intervalOf(sequence),
        naive: shares.naive.betaBinomial[answer],
        shares,
      }
    }),
  )
  const rows: IntervalRow[] = figures.map(({ label, answer, sequence, interval, naive }) => ({
    name: label,
    estimate: sequence?.estimate ?? null,
    interval,
    naive,
    tone: answer,
    text: sequence ? `${format.percent(sequence.estimate)} (${rangeText(interval, 'percent', format)})` : '–',
  }))
  return (
    <ChartOrTable
      title={title}
      wide={figures.length > 8}
      about={words('live.these-sounds')}
      chart={<IntervalRows rows={rows} axis={shareAxis(format)} />}
      table={
        <DataTable
          caption={title}
          columns={[
            words(matchOnly ? 'column.group' : 'column.answer'),
            words('column.share'),
            words('column.sequence'),
            words('column.strict'),
            words('column.naive-sequence'),
            words('column.raters'),
          ]}
          rows={figures.map(({ label, sequence, naive, shares }) => [
            label,
            sequence ? format.percent(sequence.estimate) : '–',
            rangeText(sequence?.asymptotic, 'percent', format),
            rangeText(sequence?.empiricalBernstein, 'percent', format),
            rangeText(naive, 'percent', format),
            format.count(shares.raters.complete),
          ])}
        />
      }
    />
  )
}

/** The narrower sequence from fifteen raters on, before that the one that is right with any number. */
const intervalOf = (sequence: Sequence) => sequence?.asymptotic ?? sequence?.empiricalBernstein ?? null
