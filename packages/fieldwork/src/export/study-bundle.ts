import { SoundsceneError } from '@soundscene/errors'
import type { FieldContext } from '../context.ts'
import { authorize, type InStudy } from '../experimenter/authorize.ts'
import { frozenPlan } from '../experimenter/launch.ts'
import { recordExport } from '../experimenter/members.ts'
import type { KnownStudy } from '../rater/who.ts'
import { chainOf } from '../results/chain.ts'
import { registeredRules } from '../results/registered-rules.ts'
import { isAnalysed, votesOf } from '../results/results-of.ts'
import type { Question, StudyVotes, VoteRows } from '../results/votes-of.ts'
import { type AnalysisPlan, analyseTask, type Task } from './analysis.ts'
import { assemble } from './assemble.ts'
import { type BundleFile, jsonFile } from './bundle-file.ts'

/**
 * All that a study has to show, for members who may export: votes, figures, plan, ledger and who drew what, with the
 * scripts that compute and verify it again. Who the raters are is not in it. That it was exported is written down.
 * @throws SoundsceneError `study/forbidden`, `study/not-found`, `study/no-votes` where there is nothing to compute
 */
export async function studyBundle(context: FieldContext, who: InStudy, now = new Date()): Promise<BundleFile[]> {
  const known = await authorize(context, who, 'analyst')
  const plan = await frozenPlan(context, who)
  const strata = tasksByStratum(await votesOf(context, who))
  if (!plan || strata.length === 0) throw new SoundsceneError('study/no-votes')
  const { study, config } = known
  const origin = { study: study.id.replaceAll('-', ''), simulated: study.simulated }
  const files = await assemble({
    dataset: {
      ...{ name: config.title, contact: config.contact, simulated: study.simulated, identifier: study.id },
      description: `Votes of people on pictures that models drew from sounds (${config.kind}).`,
    },
    tasks: strata.flatMap((tasks) =>
      tasks.map((task) =>
        analyseTask(
          task,
          origin,
          planOf(known),
          tasks.filter((other) => other !== task),
        ),
      ),
    ),
    sha256: plan.sha256,
    documents: await documentsOf(context, who, { known, plan }),
    at: now.toISOString(),
  })
  await recordExport(context, { ...who, what: 'bundle' })
  return files
}

function planOf({ config: { analysis } }: KnownStudy): AnalysisPlan {
  const { level, plannedRaters, contrasts } = analysis
  return { level, plannedRaters, contrasts, exclude: registeredRules(analysis) }
}

/** A task for each question of each stratum that has votes to analyse; those of the site keep the short names. */
const tasksByStratum = (votes: StudyVotes): Task[][] =>
  Object.entries(votes).flatMap(([stratum, rows]) => {
    const tasks = tasksOf(rows, stratum === 'site' ? '' : `_site-${stratum}`)
    return tasks.length > 0 ? [tasks] : []
  })

function tasksOf({ choices, ratings }: VoteRows, suffix: string): Task[] {
  const chosen: Task[] = isAnalysed(choices) ? [{ name: `choice${suffix}`, kind: 'choice', votes: choices }] : []
  const rated = (['overall', 'real', 'fits'] as const).flatMap((question: Question): Task[] => {
    const own = ratings[question]
    return isAnalysed(own) ? [{ name: `rating${question}${suffix}`, kind: 'rating', votes: own }] : []
  })
  return [...chosen, ...rated]
}

async function documentsOf(
  context: FieldContext,
  who: InStudy,
  { known, plan }: { known: KnownStudy; plan: { json: string; sha256: string } },
): Promise<BundleFile[]> {
  const { study, config } = known
  const set = await context.database.studies.stimuli.find(study.setId)
  const rows: string[] = []
  for await (const { seq, prevHash, hash, record, withdrawnAt } of chainOf(context, who)) {
    rows.push(JSON.stringify({ seq, prevHash, hash, record, withdrawnAt }))
  }
  return [
    { path: 'documentation/plan.json', text: plan.json },
    jsonFile('documentation/preregistration.json', {
      registeredAt: study.launchedAt,
      sha256: plan.sha256,
      of: 'documentation/plan.json',
      title: config.title,
      analysis: config.analysis,
      simulated: study.simulated,
    }),
    { path: 'documentation/ledger.jsonl', text: rows.map((row) => `${row}\n`).join('') },
    { path: 'materials/stimuli.json', text: set?.manifest ?? '' },
  ]
}
