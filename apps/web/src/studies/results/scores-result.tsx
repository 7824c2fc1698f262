import { scoreAxis } from '../charts/axes.ts'
import { ChartOrTable } from '../charts/chart-or-table.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { IntervalBlocks } from '../charts/interval-blocks.tsx'
import { type IntervalRow, IntervalRows } from '../charts/interval-rows.tsx'
import { type Format, rangeText } from '../format.ts'
import { sourceName } from '../source-name.ts'
import { serverStudyWords } from '../words/server-study-words.ts'
import type { StudyWords } from '../words/words.ts'
import type { RatingAnalysis } from './rating-results.tsx'

type Scores = RatingAnalysis['models']

interface ScoresResultProps {
  title: string
  /** All together, or by class; a single group needs no name. */
  groups: readonly { name: string; scores: Scores }[]
}

/** Mean scores with two-way intervals, and thin below them what P.808 would print. */
export async function ScoresResult({ title, groups }: ScoresResultProps) {
  const { words, format } = await serverStudyWords()
  const axis = scoreAxis(format)
  const blocks = groups.map(({ name, scores }) => ({ name, rows: rowsOf(scores, words, format) }))
  return (
    <ChartOrTable
      level={3}
      wide={blocks.length > 1}
      title={title}
      about={words('results.two-way-about')}
      chart={
        blocks.length > 1 ? (
          <IntervalBlocks blocks={blocks} axis={axis} />
        ) : (
          <IntervalRows rows={blocks[0]?.rows ?? []} axis={axis} />
        )
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
          rows={groups.flatMap(({ name, scores }) => scores.map((score) => cellsOf(name, score, words, format)))}
        />
      }
    />
  )
}

const rowsOf = (scores: Scores, words: StudyWords, format: Format): IntervalRow[] =>
  scores.map(({ name, estimate, twoWay, naive }) => ({
    ...{ name: sourceName(name, words), estimate, interval: twoWay, naive: naive?.p808 },
    text: `${format.score(estimate)} (${rangeText(twoWay, 'score', format)})`,
  }))

const cellsOf = (
  group: string,
  { name, estimate, twoWay, naive, sd, votes, raters, sounds }: Scores[number],
  words: StudyWords,
  format: Format,
) => [
  [group, sourceName(name, words)].filter(Boolean).join(' · '),
  format.score(estimate),
  rangeText(twoWay, 'score', format),
  rangeText(naive?.p808, 'score', format),
  format.score(sd),
  ...[votes, raters, sounds].map(format.count),
]
