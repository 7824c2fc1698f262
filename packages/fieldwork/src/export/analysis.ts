import {
  analyzeChoices,
  analyzeRatings,
  type ChoiceAnalysis,
  type ChoiceVote,
  type ExclusionRules,
  type RatingVote,
} from '@soundscene/study'
import { asSimulated, choiceReport, choiceSentence, ratingReport, renderReport } from '@soundscene/study/report'
import { type BundleFile, csvFile, jsonFile } from './bundle-file.ts'
import { choiceColumns, ratingColumns, simulatedColumn } from './columns.ts'

/** Votes of one kind and one stratum. */
export type Task =
  | { name: string; kind: 'choice'; votes: readonly ChoiceVote[] }
  | { name: string; kind: 'rating'; votes: readonly RatingVote[] }

/** How the votes are analysed, as it was registered. */
export interface AnalysisPlan {
  level: number
  plannedRaters: number
  /** Pairs of models, lower first; neighbours in the order of their names when empty. */
  contrasts: readonly (readonly [string, string])[]
  exclude: ExclusionRules | null
}

/** Votes with all that is computed from them. */
export interface AnalysedTask {
  /** What the scripts are told. */
  entry: Record<string, unknown> & { name: string; data: string; kind: string; caption: string }
  contrasts: readonly (readonly [string, string])[]
  files: BundleFile[]
  tables: string
  /** The study's one sentence; null for ratings. */
  sentence: string | null
}

/** Of the pigeonhole bootstrap. */
const bootstrap = { replicates: 1000, seed: 1 }

/** Where votes come from. */
export interface Origin {
  /** Letters and digits that stand for the study in file names. */
  study: string
  /** Every rater was simulated, as every file of votes and figures then says. */
  simulated: boolean
}

/** Analyses votes as planned, into the files of a bundle; `others` are the tasks that the same raters had. */
export function analyseTask(
  task: Task,
  { study, simulated }: Origin,
  plan: AnalysisPlan,
  others: readonly Task[] = [],
): AnalysedTask {
  const fileOf = ({ name }: Task) => `study-${study}_task-${name}_data.csv`
  const data = fileOf(task)
  const asked = optionsOf(plan, others)
  const {
    figures,
    report: plain,
    sentence,
    contrasts,
  } = task.kind === 'choice' ? ofChoices(task, asked) : ofRatings(task, asked, plan)
  const report = simulated ? asSimulated(plain) : plain
  const caption = simulated ? `${task.name} (SIMULATED)` : task.name
  const tables = renderReport({ ...plain, sentences: [], notes: [], title: caption }, 'text')
  const { level, plannedRaters, exclude } = plan
  const options = {
    ...{ level, plannedRaters, exclude, elsewhere: others.map(fileOf) },
    ...{ contrasts: contrasts.length > 0 ? contrasts : null, ...bootstrap },
  }
  return {
    entry: { name: task.name, data, kind: task.kind, caption, ...options },
    ...{ contrasts, tables, sentence },
    files: [
      dataFile(`data/${data}`, task, simulated),
      jsonFile(`results/${task.name}.json`, simulated ? { simulated, ...figures } : figures),
      csvFile(
        `results/${task.name}.csv`,
        ['figure', 'value'],
        [...(simulated ? [['simulated', 1] as const] : []), ...flatten(figures)],
      ),
      { path: `results/${task.name}.md`, text: renderReport(report, 'markdown') },
      { path: `results/${task.name}.tex`, text: renderReport(report, 'latex') },
      { path: `results/${task.name}.html`, text: renderReport(report, 'html') },
    ],
  }
}

const optionsOf = ({ level, plannedRaters, exclude }: AnalysisPlan, others: readonly Task[]) => ({
  ...{ level, plannedRaters, ...bootstrap },
  ...(exclude && { exclude, elsewhere: others.map(({ votes }) => votes) }),
})

type Asked = ReturnType<typeof optionsOf>

function ofChoices({ votes }: { votes: readonly ChoiceVote[] }, asked: Asked) {
  const figures = analyzeChoices(votes, asked)
  return { figures, report: choiceReport(figures), sentence: choiceSentence(figures as ChoiceAnalysis), contrasts: [] }
}

function ofRatings({ votes }: { votes: readonly RatingVote[] }, asked: Asked, plan: AnalysisPlan) {
  const models = new Set(votes.flatMap(({ model, anchor }) => (anchor ? [] : [model])))
  const contrasts = plan.contrasts.filter((pair) => pair.every((model) => models.has(model)))
  const figures = analyzeRatings(votes, { ...asked, ...(plan.contrasts.length > 0 && { contrasts }) })
  return { figures, report: ratingReport(figures), sentence: null, contrasts }
}

function dataFile(path: string, task: Task, simulated: boolean): BundleFile {
  const marks = simulated ? [simulatedColumn] : []
  return task.kind === 'choice'
    ? tableOf(path, [...choiceColumns, ...marks], task.votes)
    : tableOf(path, [...ratingColumns, ...marks], task.votes)
}

function tableOf<V>(
  path: string,
  columns: readonly { name: string; value: (vote: V) => string | number | undefined }[],
  votes: readonly V[],
): BundleFile {
  const header = columns.map(({ name }) => name)
  return csvFile(
    path,
    header,
    votes.map((vote) => columns.map(({ value }) => value(vote))),
  )
}

/** Every number by its path, for languages that don't read JSON by themselves. */
function flatten(value: unknown, path = ''): [string, number | null][] {
  if (value === null || typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
}
