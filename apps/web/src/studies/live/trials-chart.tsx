'use client'

import type { TrialFigures } from '@soundscene/fieldwork'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { TrialColumns } from '../charts/trial-columns.tsx'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'

interface TrialsChartProps {
  title: string
  trials: readonly TrialFigures[]
}

/** Trial by trial, how many answered, how many left after it, and how long answers took. */
export function TrialsChart({ title, trials }: TrialsChartProps) {
  const words = useStudyWords()
  const format = useFormat()
  const seconds = (ms: number) => `${format.seconds(ms)} s`
  return (
    <ChartOrTable
      wide
      title={title}
      about={words('trials.about')}
      chart={
        <TrialColumns
          columns={trials.map(({ ordinal, answered, left, responseMs }) => ({
            place: ordinal + 1,
            answered,
            left,
            times: responseMs,
          }))}
          words={{
            answered: words('trials.answered'),
            left: words('trials.left'),
            times: words('trials.times'),
            count: format.count,
            seconds,
          }}
        />
      }
      table={
        <DataTable
          caption={title}
          columns={[
            words('column.trial'),
            words('column.votes'),
            words('trials.left'),
            words('column.quick'),
            words('column.middle'),
            words('column.slow'),
          ]}
          rows={trials.map(({ ordinal, answered, left, responseMs }) => [
            format.count(ordinal + 1),
            ...[answered, left].map(format.count),
            ...(responseMs ?? []).map(seconds),
          ])}
        />
      }
    />
  )
}
