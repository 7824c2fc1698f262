'use client'

import type { FunnelStep, Step, WayOut } from '@soundscene/fieldwork'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { type FunnelRow, FunnelRows } from '../charts/funnel-rows.tsx'
import type { Format } from '../format.ts'
import { useFormat, useStudyWords } from '../words/use-study-words.ts'
import type { StudyWords } from '../words/words.ts'

interface FunnelChartProps {
  title: string
  steps: readonly FunnelStep[]
}

/** How far raters came on their way, and how it ended for those who came no further. */
export function FunnelChart({ title, steps }: FunnelChartProps) {
  const words = useStudyWords()
  const format = useFormat()
  const arrived = steps[0]?.reached ?? 0
  if (arrived === 0) return null
  const ways = waysIn(steps)
  return (
    <ChartOrTable
      wide
      title={title}
      about={words('way.about')}
      chart={<FunnelRows whole={arrived} rows={steps.map((step) => rowOf(step, { arrived, words, format }))} />}
      table={
        <DataTable
          caption={title}
          columns={[
            words('column.step'),
            words('column.reached'),
            words('column.of-arrived'),
            words('way.here'),
            ...ways.map((way) => words(`ending.${way}`)),
          ]}
          rows={steps.map(({ step, reached, here, out }) => [
            words(`way.${step}`),
            format.count(reached),
            format.percent(reached / arrived),
            step === 'complete' ? '–' : format.count(here),
            ...ways.map((way) => format.count(out[way] ?? 0)),
          ])}
        />
      }
    />
  )
}

const waysIn = (steps: readonly FunnelStep[]): WayOut[] => [
  ...new Set(steps.flatMap(({ out }) => Object.keys(out) as WayOut[])),
]

/** Waiting for nobody: who dropped out may still come back, for all others it ended. */
function rowOf(
  { step, reached, here, out }: FunnelStep,
  { arrived, words, format }: { arrived: number; words: StudyWords; format: Format },
): FunnelRow {
  const { away = 0, ...ended } = out
  const lost = Object.values(ended).reduce((sum, count) => sum + count, 0)
  const losses = Object.entries(out) as [WayOut, number][]
  return {
    name: words(`way.${step satisfies Step}`),
    text: `${format.count(reached)} · ${format.percent(reached / arrived)}`,
    parts: [
      { name: words('way.on'), value: reached - here - away - lost, tone: 'good' },
      { name: words('way.here'), value: here, tone: 'busy' },
      { name: words('ending.away'), value: away, tone: 'idle' },
      { name: words('way.out'), value: lost, tone: 'lost' },
    ],
    note: losses.map(([way, count]) => `${words(`ending.${way}`)}: ${format.count(count)}`).join(' · '),
  }
}
