'use client'

import type { LiveFigures } from '@soundscene/fieldwork'
import { scoreAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { IntervalRows } from '../charts/interval-rows.tsx'
import { rangeText } from '../format.ts'
import { sourceName } from '../source-name.ts'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'

interface ScoresChartProps {
  title: string
  groups: { name: string; scores: LiveFigures['scores'] }[]
}

/** Mean scores while votes come in, about these sounds. */
export function ScoresChart({ title, groups }: ScoresChartProps) {
  const words = useStudyWords()
  const format = useFormat()
  const figures = groups.flatMap(({ name, scores }) =>
    scores.map(({ name: source, raters, score }) => ({
      name: [name, sourceName(source, words)].filter(Boolean).join(' · '),
      raters,
      score,
      interval: score?.asymptotic ?? score?.empiricalBernstein ?? null,
    })),
  )
  return (
    <ChartOrTable
      title={title}
      wide={figures.length > 8}
      about={words('live.these-sounds-only')}
      chart={
        <IntervalRows
          axis={scoreAxis(format)}
          rows={figures.map(({ name, score, interval }) => ({
            name,
            estimate: score?.estimate ?? null,
            interval,
            text: score ? `${format.score(score.estimate)} (${rangeText(interval, 'score', format)})` : '–',
          }))}
        />
      }
      table={
        <DataTable
          caption={title}
          columns={[
            words('column.model'),
            words('column.score'),
            words('column.sequence'),
            words('column.strict'),
            words('column.raters'),
          ]}
          rows={figures.map(({ name, score, raters }) => [
            name,
            score ? format.score(score.estimate) : '–',
            rangeText(score?.asymptotic, 'score', format),
            rangeText(score?.empiricalBernstein, 'score', format),
            format.count(raters),
          ])}
        />
      }
    />
  )
}
