'use client'

import type { LiveContrast, LiveStudy } from '@soundscene/fieldwork'
import { differenceAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { type IntervalRow, IntervalRows } from '../charts/interval-rows.tsx'
import { rangeText } from '../format.ts'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import { contrastName } from './contrast-name.ts'

interface ContrastsChartProps {
  title: string
  contrasts: readonly LiveContrast[]
  compares: LiveStudy['registered']['compares']
}

/** The registered comparisons while votes come in: what the stop light goes by. */
export function ContrastsChart({ title, contrasts, compares }: ContrastsChartProps) {
  const words = useStudyWords()
  const format = useFormat()
  const unit = compares === 'scores' ? 'score' : 'points'
  const rows = contrasts.map((contrast): IntervalRow => {
    const { difference } = contrast
    const interval = difference?.asymptotic ?? difference?.empiricalBernstein ?? null
    const text = difference ? `${format[unit](difference.estimate)} (${rangeText(interval, unit, format)})` : '–'
    return { name: contrastName(contrast, words), estimate: difference?.estimate ?? null, interval, text }
  })
  return (
    <ChartOrTable
      title={title}
      wide={contrasts.length > 8}
      about={words(unit === 'score' ? 'contrasts.about-scores' : 'contrasts.about-points')}
      chart={
        <IntervalRows
          rows={rows}
          axis={differenceAxis(rows, format[unit], unit === 'score' ? 0.5 : 0.25)}
          reference={0}
        />
      }
      table={
        <DataTable
          caption={title}
          columns={[
            words('column.comparison'),
            words('column.difference'),
            words('column.sequence'),
            words('column.strict'),
            words('column.raters'),
          ]}
          rows={contrasts.map((contrast) => [
            contrastName(contrast, words),
            contrast.difference ? format[unit](contrast.difference.estimate) : '–',
            rangeText(contrast.difference?.asymptotic, unit, format),
            rangeText(contrast.difference?.empiricalBernstein, unit, format),
            format.count(contrast.raters),
          ])}
        />
      }
    />
  )
}
