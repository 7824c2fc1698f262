'use client'

import type { LiveFigures } from '@soundscene/fieldwork'
import { scoreAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { IntervalBlocks } from '../charts/interval-blocks.tsx'
import { type IntervalRow, IntervalRows } from '../charts/interval-rows.tsx'
import { type Format, rangeText } from '../format.ts'
import { sourceName } from '../source-name.ts'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import type { StudyWords } from '../words/words.ts'

type Scores = LiveFigures['scores']

interface ScoresChartProps {
  title: string
  /** All together, or by class; a single group needs no name. */
  groups: { name: string; scores: Scores }[]
}

/** Mean scores while votes come in, about these sounds. */
export function ScoresChart({ title, groups }: ScoresChartProps) {
  const words = useStudyWords()
  const format = useFormat()
  const axis = scoreAxis(format)
  const blocks = groups.map(({ name, scores }) => ({ name, rows: rowsOf(scores, words, format) }))
  const [only] = blocks
  return (
    <ChartOrTable
      title={title}
      wide={blocks.length > 1}
      about={words('live.these-sounds-only')}
      chart={
        blocks.length > 1 ? (
          <IntervalBlocks blocks={blocks} axis={axis} />
        ) : (
          <IntervalRows rows={only?.rows ?? []} axis={axis} />
        )
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
          rows={groups.flatMap(({ name, scores }) => scores.map((score) => cellsOf(name, score, words, format)))}
        />
      }
    />
  )
}

const rowsOf = (scores: Scores, words: StudyWords, format: Format): IntervalRow[] =>
  scores.map(({ name, score }) => {
    const interval = score?.asymptotic ?? score?.empiricalBernstein ?? null
    const text = score ? `${format.score(score.estimate)} (${rangeText(interval, 'score', format)})` : '–'
    return { name: sourceName(name, words), estimate: score?.estimate ?? null, interval, text }
  })

const cellsOf = (group: string, { name, score, raters }: Scores[number], words: StudyWords, format: Format) => [
  [group, sourceName(name, words)].filter(Boolean).join(' · '),
  score ? format.score(score.estimate) : '–',
  rangeText(score?.asymptotic, 'score', format),
  rangeText(score?.empiricalBernstein, 'score', format),
  format.count(raters),
]
