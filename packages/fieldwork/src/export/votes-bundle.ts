import type { AnalysisPlan, Task } from './analysis.ts'
import { analyseTask } from './analysis.ts'
import { assemble } from './assemble.ts'
import type { BundleFile } from './bundle-file.ts'

/** Votes that did not come from a study of soundscene's own. */
export interface VotesExport {
  title: string
  task: Task
  plan: AnalysisPlan
}

/** The bundle of a file of votes: data, figures and scripts, without plan and ledger. */
export const votesBundle = ({ title, task, plan }: VotesExport, now = new Date()): Promise<BundleFile[]> =>
  assemble({
    dataset: {
      name: title,
      description: `Votes of a ${task.kind} study of pictures drawn from sounds.`,
      simulated: false,
    },
    tasks: [analyseTask(task, { study: 'votes', simulated: false }, plan)],
    ...{ sha256: null, documents: [], at: now.toISOString() },
  })
